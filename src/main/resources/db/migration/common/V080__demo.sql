-- What every node of a demonstration agrees on: how far the clock was moved, which gateways are broken.
create table demo_setting (
    name     varchar(40) primary key,
    setting  varchar(200) not null,
    revision bigint not null
);
-- How many copies of a message the catchers got, whichever node they ran in.
create table demo_caught (
    message_id varchar(60) primary key,
    copies     integer not null
);
