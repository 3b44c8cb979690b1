-- What was accepted and what happened is never changed and never deleted, not even by a statement of the hub itself.
-- Only what the hub thinks about a message (flags) may change. A month goes as a whole, by dropping its partition.
-- Triggers of rows, since partitions take these over; they cost an insert nothing.
create function ledger_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'messages, their identities and events are never changed and never deleted';
end $$;

create trigger message_is_kept
  before delete or update of position, accepted_at, source, id, type, key, event_time, extensions, actor, payload
  on message for each row execute function ledger_is_kept();
create trigger event_is_kept before delete or update on event
  for each row execute function ledger_is_kept();
create trigger message_identity_is_kept before delete or update on message_identity
  for each row execute function ledger_is_kept();

create trigger message_is_kept_whole before truncate on message
  for each statement execute function ledger_is_kept();
create trigger event_is_kept_whole before truncate on event
  for each statement execute function ledger_is_kept();
create trigger message_identity_is_kept_whole before truncate on message_identity
  for each statement execute function ledger_is_kept();
