-- What differs between the databases, so that no other migration has to.
create domain sealed_bytes as bytea;
create domain content_bytes as bytea;
