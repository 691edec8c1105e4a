-- Talks of consumers with the machine and with people. What was said is sealed under the talk's own key.
create table talk (
    id uuid primary key,
    token_mark varchar(64) not null unique,
    key_id uuid not null,
    case_number varchar(32),
    organisation varchar(64) not null,
    language varchar(8) not null,
    state varchar(16) not null,
    because varchar(32),
    opened_at timestamp with time zone not null,
    asked_at timestamp with time zone,
    held_by varchar(200),
    held_since timestamp with time zone,
    failed_turns integer not null,
    pending varchar(16),
    -- The request as far as the machine has filled it in, sealed.
    draft sealed_bytes,
    -- Whoever comes again within a day is known by this fingerprint of a cookie, and by nothing else.
    visitor_mark varchar(64),
    turns integer not null,
    last_at timestamp with time zone not null,
    -- When its consumer last looked at it, to within some seconds.
    seen_at timestamp with time zone,
    closed_at timestamp with time zone,
    -- 1 to 5, given once by the consumer after the end.
    stars integer
);
create index talk_waiting on talk (state, organisation, asked_at);
create index talk_ended on talk (organisation, state, closed_at);
create index talk_of_case on talk (case_number, opened_at);
create index talk_of_visitor on talk (visitor_mark, opened_at);

create table talk_turn (
    talk_id uuid not null references talk (id),
    number integer not null,
    speaker varchar(16) not null,
    spoken_by varchar(200),
    at timestamp with time zone not null,
    sealed_text sealed_bytes not null,
    sources varchar(1000) not null,
    choices varchar(1000) not null,
    primary key (talk_id, number)
);

-- Who of an organisation is there to answer, as long as their page says so.
create table talk_seat (
    person varchar(200) not null,
    organisation varchar(64) not null,
    seen_at timestamp with time zone not null,
    primary key (person, organisation)
);
