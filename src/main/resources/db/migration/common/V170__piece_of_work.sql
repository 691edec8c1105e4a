-- A piece of work that was taken over ends by itself: done, needed no more, or back with the lead.
alter table hand_over add column work_ended_at timestamp with time zone;
alter table hand_over add column work_end varchar(16);
