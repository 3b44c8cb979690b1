-- The ledger: append-only messages and events, current states of deliveries beside them.
-- Business times come from the hub's clock; leases use the database's clock.

create table connection (
  no    int generated always as identity primary key,
  name  text not null unique,
  lanes int  not null default 1
);

create table node (
  id          uuid primary key,
  name        text not null,
  started_at  timestamptz not null default now(),
  lease_until timestamptz not null
);

-- One leader for each role; the epoch grows with every change of leader and fences the former one.
create table leadership (
  role        text primary key,
  node        uuid not null,
  epoch       bigint not null,
  lease_until timestamptz not null
);

-- The single sequencer: whoever holds this row's lock assigns positions, until its commit.
-- So positions are gap-free and a lower one is never committed later than a higher one.
create table position_counter (
  only_row boolean primary key default true check (only_row),
  last     bigint not null
);
insert into position_counter (last) values (0);

create table message_identity (
  source      text not null,
  id          text not null,
  position    bigint not null,
  accepted_at timestamptz not null,
  digest      bytea not null,
  primary key (source, id)
);

create table message (
  position    bigint not null,
  accepted_at timestamptz not null,
  source      text not null,
  id          text not null,
  type        text not null,
  key         text not null,
  event_time  timestamptz,
  extensions  text,
  actor       text not null,
  flags       text,
  payload     bytea not null,
  primary key (position, accepted_at)
) partition by range (accepted_at);
alter table message alter column payload set storage external;
create index message_by_key on message (key, position);

-- state: W waiting, N not before a time, H held, U unknown, Q quarantined, D delivered, X withdrawn.
-- doubt: something may have gone out whose answer is not recorded; ask before sending again.
create table delivery (
  connection_no int not null references connection (no),
  position      bigint not null,
  accepted_at   timestamptz not null,
  accepted_on   date not null,
  lane          smallint not null,
  key_hash      int not null,
  key           text not null,
  bytes         int not null,
  state         "char" not null,
  doubt         boolean not null default false,
  attempts      int not null default 0,
  not_before    timestamptz,
  reason        text,
  detail        text,
  changed_at    timestamptz not null,
  primary key (connection_no, position)
) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000,
        autovacuum_vacuum_cost_delay = 0, autovacuum_analyze_scale_factor = 0.1);
create index delivery_ready on delivery (connection_no, lane, position) where state = 'W';
create index delivery_blocking on delivery (connection_no, key, position) where state in ('N', 'H', 'U', 'Q');
create index delivery_due on delivery (not_before) where not_before is not null;
create index delivery_by_position on delivery (position);

-- One row for every change of state: who, when, why. connection_no is null for the message as a whole,
-- position is null for a connection as a whole.
create table event (
  no            bigint generated always as identity,
  at            timestamptz not null,
  position      bigint,
  connection_no int,
  accepted_on   date,
  code          text not null,
  from_state    "char",
  to_state      "char",
  attempt       int,
  actor         text not null,
  detail        text,
  primary key (no, at)
) partition by range (at);
create index event_by_position on event (position) where position is not null;
create index event_by_connection on event (connection_no, at) where position is null;

create table lane (
  connection_no int not null references connection (no),
  lane          smallint not null,
  owner         uuid,
  primary key (connection_no, lane)
) with (fillfactor = 50);

create table endpoint (
  connection_no int primary key references connection (no),
  state         text not null default 'UP',
  since         timestamptz not null,
  next_probe_at timestamptz,
  ramp          int not null default 0,
  signal        text,
  paused        boolean not null default false
);

create table incident (
  no            bigint generated always as identity primary key,
  connection_no int not null references connection (no),
  code          text not null,
  side          text not null,
  signal        text not null,
  opened_at     timestamptz not null,
  closed_at     timestamptz
);
create unique index incident_open on incident (connection_no, code) where closed_at is null;

-- Refusals at the doors: what, when, why; never the body.
create table refusal (
  no     bigint generated always as identity primary key,
  at     timestamptz not null,
  source text,
  actor  text,
  code   text not null,
  detail text
);
create index refusal_by_time on refusal (at);

create function ensure_month(any_day timestamptz) returns void language plpgsql as $$
declare
  first_day timestamptz := date_trunc('month', any_day at time zone 'UTC') at time zone 'UTC';
  next_first timestamptz := (date_trunc('month', any_day at time zone 'UTC') + interval '1 month') at time zone 'UTC';
  suffix text := to_char(any_day at time zone 'UTC', 'YYYYMM');
begin
  perform pg_advisory_xact_lock(hashtext('ensure_month'));
  if to_regclass('message_' || suffix) is null then
    execute format('create table %I partition of message for values from (%L) to (%L)',
                   'message_' || suffix, first_day, next_first);
  end if;
  if to_regclass('event_' || suffix) is null then
    execute format('create table %I partition of event for values from (%L) to (%L)',
                   'event_' || suffix, first_day, next_first);
  end if;
end $$;
