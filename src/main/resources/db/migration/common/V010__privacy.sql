-- One key per case, itself sealed by the master key. Destroying it leaves the row, so that "erased" differs from "unknown".
create table privacy_key (
    id uuid primary key,
    sealed_key sealed_bytes,
    made_at timestamp with time zone not null,
    destroyed_at timestamp with time zone
);

-- By this a node finds out at its start whether its master key belongs to this database.
create table privacy_master_check (
    id integer primary key,
    fingerprint varchar(64) not null
);
