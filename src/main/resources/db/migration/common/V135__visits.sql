-- Who can be sent to a consumer. What is shown of them is sealed under a key of their own, the photo too.
create table visit_technician (
    username varchar(200) primary key,
    organisation varchar(64) not null,
    key_id uuid not null references privacy_key (id),
    sealed_name sealed_bytes not null,
    sealed_job_number sealed_bytes not null,
    photo_type varchar(100),
    sealed_photo content_bytes,
    on_duty boolean not null,
    -- The address of the calendar, found by its fingerprint and shown again from its sealed text; null while there is none.
    calendar_fingerprint varchar(64) unique,
    sealed_calendar sealed_bytes
);
create index visit_technician_organisation on visit_technician (organisation, username);

-- Hours of one's own, by ISO weekday; without a row, somebody works as the organisation does.
create table visit_technician_hours (
    username varchar(200) not null references visit_technician (username),
    weekday integer not null,
    hours varchar(200) not null,
    primary key (username, weekday)
);

create table visit (
    id uuid primary key,
    case_number varchar(32) not null references case_file (number),
    organisation varchar(64) not null,
    -- What the consumer was told: a moment, or hours within which somebody comes.
    agreed_from timestamp with time zone not null,
    agreed_until timestamp with time zone not null,
    starts_at timestamp with time zone not null,
    minutes integer not null,
    technician varchar(200),
    state varchar(16) not null,
    -- The time the consumer gave up for a later one.
    given_up timestamp with time zone,
    revision integer not null,
    booked_at timestamp with time zone not null
);
create index visit_case on visit (case_number, booked_at);
create index visit_day on visit (organisation, starts_at);
create index visit_of_technician on visit (technician, starts_at);

-- Whose visit it ever was and when it was to be: a calendar says of a visit somebody lost that it is off.
create table visit_assignment (
    visit_id uuid not null references visit (id),
    technician varchar(200) not null,
    starts_at timestamp with time zone not null,
    minutes integer not null,
    revision integer not null,
    changed_at timestamp with time zone not null,
    primary key (visit_id, technician)
);
create index visit_assignment_technician on visit_assignment (technician, starts_at);
