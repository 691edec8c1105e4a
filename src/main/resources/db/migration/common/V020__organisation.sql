-- The organisations ever configured here. One that has left the configuration stays: cases still name it.
create table organisation (
    id varchar(64) primary key,
    name_zh varchar(200) not null,
    name_en varchar(200) not null,
    type varchar(16) not null,
    contact varchar(100) not null,
    staff_email varchar(254) not null,
    hours varchar(200) not null
);
