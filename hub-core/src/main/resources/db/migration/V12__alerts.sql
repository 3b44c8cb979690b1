-- Who is told of incidents. A row for each way that was ever set up; those that are no longer are not active.
create table alert_channel (
  name          text primary key,
  active        boolean not null,
  since         timestamptz not null,
  next_at       timestamptz not null,
  last_sent_at  timestamptz,
  failing_since timestamptz,
  problem       text
);

-- One row for each thing that a channel is owed: that an incident has opened, that it has ended. Once, for ever.
create table alert (
  no          bigint generated always as identity primary key,
  channel     text not null references alert_channel (name),
  incident_no bigint not null references incident (no),
  phase       text not null check (phase in ('OPENED', 'ENDED')),
  owed_at     timestamptz not null,
  attempts    int not null default 0,
  sent_at     timestamptz,
  unique (channel, incident_no, phase)
);
create index alert_owed on alert (channel, no) where sent_at is null;

-- In the transaction that opens or closes the incident: whoever does it, and whenever the node dies, the alert is owed.
create function owe_alerts() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into alert (channel, incident_no, phase, owed_at)
    select name, new.no, 'OPENED', new.opened_at from alert_channel where active;
  elsif old.closed_at is null and new.closed_at is not null then
    insert into alert (channel, incident_no, phase, owed_at)
    select name, new.no, 'ENDED', new.closed_at from alert_channel where active;
  end if;
  return null;
end $$;
create trigger incident_owes_alerts after insert or update of closed_at on incident
  for each row execute function owe_alerts();
