-- Organisations that were given a task in a case without ever holding it: they take part in it, too.
create table case_participant (
    case_number varchar(32) not null references case_file (number),
    organisation varchar(64) not null,
    since timestamp with time zone not null,
    primary key (case_number, organisation)
);

-- What an organisation has open, among all that it ever closed.
create index case_file_lead_open on case_file (lead, closed_at);
create index case_file_holder_open on case_file (holder, closed_at);
create index case_file_follows on case_file (opened_from);
