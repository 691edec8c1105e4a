-- Which client key opened which case; keys and bodies only as keyed fingerprints. Kept for seven days.
create table intake_idempotency (
    key_mark varchar(128) not null primary key,
    body_mark varchar(128) not null,
    case_number varchar(40),
    at timestamp with time zone not null
);
create index intake_idempotency_at on intake_idempotency (at);

-- Someone asks for a case by its number and phone. case_number stays null when they don't belong together.
create table intake_lookup (
    id uuid not null primary key,
    phone_mark varchar(128) not null,
    turn integer not null,
    code_mark varchar(128) not null,
    case_number varchar(40),
    tries integer not null,
    redeemed boolean not null,
    asked_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    constraint intake_lookup_one_by_one unique (phone_mark, turn)
);
create index intake_lookup_asked_at on intake_lookup (asked_at);
