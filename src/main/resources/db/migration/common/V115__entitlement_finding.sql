create table entitlement_finding (
    case_number varchar(40) not null primary key,
    main_part boolean not null,
    vehicle varchar(40) not null,
    mileage_km integer not null
);
