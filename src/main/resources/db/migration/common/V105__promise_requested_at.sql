-- When the consumer asked, as part of a promise's terms: some legal ceilings count from then. Promises made before have none and
-- go on counting from the moment they were made.
alter table promise add column requested_at timestamp with time zone;
