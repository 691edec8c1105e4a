create sequence case_number start with 1 increment by 1;

create table case_file (
    number varchar(32) primary key,
    journey varchar(100) not null,
    status varchar(16) not null,
    category varchar(32) not null,
    brand varchar(200),
    model varchar(200),
    serial_number varchar(200),
    purchased_on date,
    seller_order_number varchar(200),
    lead varchar(64) not null,
    holder varchar(64) not null,
    holder_since timestamp with time zone not null,
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    release_id varchar(64),
    opened_from varchar(32),
    key_id uuid not null
);
create index case_file_lead on case_file (lead, opened_at);
create index case_file_holder on case_file (holder, opened_at);

-- What is personal in a case, sealed under the key of the case.
create table case_consumer (
    case_number varchar(32) primary key references case_file (number),
    sealed_consumer sealed_bytes not null,
    sealed_description sealed_bytes not null,
    phone_fingerprint varchar(64)
);

-- Former holders; the present one stands in the case file.
create table case_holder (
    id bigint generated always as identity primary key,
    case_number varchar(32) not null references case_file (number),
    organisation varchar(64) not null,
    held_from timestamp with time zone not null,
    held_until timestamp with time zone not null
);
create index case_holder_case on case_holder (case_number);
create index case_holder_organisation on case_holder (organisation);

create table case_milestone (
    id bigint generated always as identity primary key,
    case_number varchar(32) not null references case_file (number),
    milestone varchar(100) not null,
    occurrence integer not null,
    text_zh varchar(4000) not null,
    text_en varchar(4000) not null,
    reached_at timestamp with time zone not null,
    organisation varchar(64) not null,
    unique (case_number, milestone, occurrence)
);

create table case_note (
    id bigint generated always as identity primary key,
    case_number varchar(32) not null references case_file (number),
    step varchar(200),
    field varchar(200),
    label varchar(1000),
    author varchar(200),
    sealed_words sealed_bytes not null,
    noted_at timestamp with time zone not null
);
create index case_note_case on case_note (case_number);

-- What the consumer can do now; "definition" is the title and the fields as JSON.
create table case_action (
    id bigint generated always as identity primary key,
    case_number varchar(32) not null references case_file (number),
    step varchar(200) not null,
    action varchar(100) not null,
    definition varchar(100000) not null
);
create index case_action_case on case_action (case_number);

create table case_token (
    fingerprint varchar(64) primary key,
    case_number varchar(32) not null references case_file (number),
    sealed_token sealed_bytes,
    made_at timestamp with time zone not null,
    revoked_at timestamp with time zone
);
create index case_token_case on case_token (case_number);

create table case_attachment (
    id uuid primary key,
    case_number varchar(32) not null references case_file (number),
    kind varchar(100) not null,
    sealed_title sealed_bytes not null,
    media_type varchar(200) not null,
    sealed_content content_bytes not null,
    added_at timestamp with time zone not null
);
create index case_attachment_case on case_attachment (case_number);

create table case_arrival_code (
    case_number varchar(32) primary key references case_file (number),
    fingerprint varchar(64) not null,
    tries_left integer not null,
    issued_at timestamp with time zone not null
);
