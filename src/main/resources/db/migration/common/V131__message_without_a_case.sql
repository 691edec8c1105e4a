-- Some letters to staff are about no case, such as a course that is going to lapse.
alter table message alter column case_number drop not null;
