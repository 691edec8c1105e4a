-- Sign-ins that Keycloak told us are over (back-channel log-out): the id of a sign-in, or of a person. Kept for two days.
create table ended_sign_in (
    id varchar(255) primary key,
    ended_at timestamp with time zone not null
);
