-- Organisations are changed on the desk's page: the one that stands says which version it is, who made it so, when and why.
alter table organisation add column version integer default 1 not null;
alter table organisation add column why varchar(1000);
alter table organisation add column changed_by varchar(200);
alter table organisation add column changed_at timestamp with time zone default current_timestamp not null;

-- Every version there ever was; rows are never changed.
create table organisation_version (
    organisation varchar(64) not null references organisation (id),
    version integer not null,
    name_zh varchar(200) not null,
    name_en varchar(200) not null,
    type varchar(16) not null,
    contact varchar(100) not null,
    staff_email varchar(254) not null,
    hours varchar(200) not null,
    regions varchar(500) not null,
    why varchar(1000),
    changed_by varchar(200),
    changed_at timestamp with time zone not null,
    primary key (organisation, version)
);

-- What an earlier release took from the configuration is where the history begins.
insert into organisation_version
    (organisation, version, name_zh, name_en, type, contact, staff_email, hours, regions, changed_at)
select id, version, name_zh, name_en, type, contact, staff_email, hours, regions, changed_at from organisation;
