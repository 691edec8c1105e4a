-- What whoever comes has to have: codes of the catalogue, with commas between them.
alter table visit add column needs varchar(400) default '' not null;
-- False while the time is only proposed.
alter table visit add column confirmed boolean default true not null;
-- Of an agreed time: whether its organisation was told that it is time to set out (1), that nobody is there (2).
alter table visit add column told integer default 0 not null;
create index visit_watched on visit (state, agreed_from);
