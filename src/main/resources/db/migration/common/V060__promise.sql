-- The calendars under which promises were made, by fingerprint: a date stays explainable after the calendar changed.
create table promise_calendar (
    version varchar(64) not null primary key,
    content varchar(100000) not null,
    first_used_at timestamp with time zone not null
);

-- The terms of a promise never change; the columns below the line are derived from its ledger, in the same transaction, for queries.
create table promise (
    case_number varchar(32) not null,
    stage varchar(16) not null,
    made_at timestamp with time zone not null,
    limit_amount integer not null,
    limit_unit varchar(20) not null,
    warn_at_percent integer not null,
    ceiling_amount integer not null,
    ceiling_unit varchar(20),
    parts_ceiling_days integer not null,
    recovery_hours integer not null,
    limit_source varchar(2000),
    limit_rule varchar(500),
    hours_of varchar(64) not null,
    opening_hours varchar(500) not null,
    calendar_version varchar(64) not null references promise_calendar (version),
    -- derived
    state varchar(16) not null,
    risk_at timestamp with time zone,
    due_at timestamp with time zone,
    ceiling_at timestamp with time zone,
    ended_at timestamp with time zone,
    primary key (case_number, stage)
);

create index promise_open on promise (ended_at, due_at);

-- The ledger: lines are added, never changed, never removed.
create table promise_event (
    case_number varchar(32) not null,
    stage varchar(16) not null,
    seq integer not null,
    what varchar(16) not null,
    happened_at timestamp with time zone not null,
    holder varchar(64) not null,
    reason varchar(32),
    evidence varchar(2000),
    date_named timestamp with time zone,
    calendar_version varchar(64) references promise_calendar (version),
    primary key (case_number, stage, seq),
    foreign key (case_number, stage) references promise (case_number, stage)
);
