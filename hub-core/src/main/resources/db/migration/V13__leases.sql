-- A month's partitions are made beside and then attached: unlike "create table … partition of" that waits for no reader, and
-- nobody who accepts or reads waits for it. What cannot be had soon is tried again later.
create or replace function ensure_month(any_day timestamptz) returns void
  language plpgsql set lock_timeout = '5s' as $$
declare
  first_day timestamptz := date_trunc('month', any_day at time zone 'UTC') at time zone 'UTC';
  next_first timestamptz := (date_trunc('month', any_day at time zone 'UTC') + interval '1 month') at time zone 'UTC';
  suffix text := to_char(any_day at time zone 'UTC', 'YYYYMM');
  parent text;
begin
  perform pg_advisory_xact_lock(hashtext('ensure_month'));
  foreach parent in array array['message', 'event'] loop
    if to_regclass(parent || '_' || suffix) is null then
      execute format('create table %I (like %I including defaults including constraints including storage)',
                     parent || '_' || suffix, parent);
      execute format('alter table %I attach partition %I for values from (%L) to (%L)',
                     parent, parent || '_' || suffix, first_day, next_first);
    end if;
  end loop;
end $$;

-- A role is held by a node as long as the node's own lease lasts; nothing ever asked for these.
alter table leadership drop column epoch, drop column lease_until;
