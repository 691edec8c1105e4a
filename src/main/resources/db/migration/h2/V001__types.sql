-- What differs between the databases, so that no other migration has to.
create domain sealed_bytes as varbinary(1000000);
create domain content_bytes as blob;
