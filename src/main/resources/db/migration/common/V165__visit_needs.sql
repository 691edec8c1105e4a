-- What whoever comes has to have: codes of the catalogue, with commas between them.
alter table visit add column needs varchar(400) default '' not null;
-- False while the time is only proposed.
alter table visit add column confirmed boolean default true not null;
