-- Every promise alarm that rang: when it was due, when it fired, when it was done.
create table journey_firing (
    job_id varchar(64) primary key,
    case_number varchar(40) not null,
    stage varchar(20) not null,
    kind varchar(20) not null,
    due_at timestamp with time zone not null,
    fired_at timestamp with time zone not null,
    done_at timestamp with time zone not null
);
create index journey_firing_case on journey_firing (case_number);
