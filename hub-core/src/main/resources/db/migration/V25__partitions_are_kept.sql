-- A trigger against emptying a table stands for that table alone: partitions do not take it over, so each gets its own.
create function keep_partition(name text) returns void language plpgsql as $$
begin
  execute format('create trigger %I before truncate on %I for each statement execute function ledger_is_kept()',
                 name || '_is_kept_whole', name);
end $$;

-- As before (V13): made beside its parent and attached, so that it waits for nobody who reads; now with its trigger.
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
      perform keep_partition(parent || '_' || suffix);
      execute format('alter table %I attach partition %I for values from (%L) to (%L)',
                     parent, parent || '_' || suffix, first_day, next_first);
    end if;
  end loop;
end $$;

select keep_partition(child.relname)
  from pg_inherits i join pg_class child on child.oid = i.inhrelid
 where i.inhparent in ('message'::regclass, 'event'::regclass);
