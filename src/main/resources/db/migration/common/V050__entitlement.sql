-- product_mark: a keyed fingerprint of brand and serial number, or of the first case when there is no serial number.
create table entitlement_cover (
    contract_number varchar(40) not null primary key,
    case_number varchar(40) not null unique,
    product_mark varchar(128) not null,
    insurer varchar(100) not null,
    begins_on date not null,
    ends_on date not null,
    sold_at timestamp with time zone not null
);
create index entitlement_cover_product on entitlement_cover (product_mark);

create table entitlement_repair (
    id uuid not null primary key,
    product_mark varchar(128) not null,
    case_number varchar(40) not null,
    opened_on date not null,
    ended_on date not null,
    days integer not null,
    failed boolean not null
);
create index entitlement_repair_product on entitlement_repair (product_mark);

create table entitlement_restart (
    id uuid not null primary key,
    product_mark varchar(128) not null,
    case_number varchar(40) not null,
    begins_on date not null
);
create index entitlement_restart_product on entitlement_restart (product_mark);
