-- One evaluation for each case; the consumer's words sealed under the key of the case.
create table evaluation (
    case_number varchar(40) not null primary key,
    rating integer not null,
    words sealed_bytes,
    at timestamp with time zone not null
);
create index evaluation_at on evaluation (at);
