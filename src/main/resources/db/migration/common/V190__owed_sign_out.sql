-- Sign-ins that ended here while Keycloak could not be told. The refresh token ends one there; to anybody without our client's
-- secret it is worth nothing. A row stays until Keycloak has been told.
create table owed_sign_out (
    id uuid primary key,
    refresh_token varchar(16000) not null,
    owed_since timestamp with time zone not null
);
