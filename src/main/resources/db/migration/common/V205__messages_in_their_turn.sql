-- Whoever fetches the next few messages reads them in this order and stops, however many wait for the morning.
drop index message_waiting;
create index message_waiting on message (channel, state, next_attempt_at, seq);
