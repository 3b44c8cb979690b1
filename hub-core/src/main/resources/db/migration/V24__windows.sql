-- Times at which an outside system is known to be away: nobody is alerted then, what happens is written down all the same.
-- by_file: made by the hub from the connection's file, some days ahead. begun_at: the hub has done what the window asks for at its
-- begin; holds: it has stopped sending for it and lets it go on at the end.
create table maintenance_window (
  no            bigint generated always as identity primary key,
  connection_no int not null references connection (no),
  from_at       timestamptz not null,
  to_at         timestamptz not null,
  stops_sending boolean not null,
  by_file       boolean not null,
  actor         text not null,
  reason        text not null,
  announced_at  timestamptz not null,
  ended_by      text,
  begun_at      timestamptz,
  holds         boolean not null default false,
  check (from_at <= to_at)
);
create unique index maintenance_window_by_file on maintenance_window (connection_no, from_at) where by_file;
create index maintenance_window_of on maintenance_window (connection_no, to_at);
create index maintenance_window_holds on maintenance_window (connection_no) where holds;

-- What is no news while a system is known to be away. A wrong secret, a broken balance, a report that is due are news all the same.
create function is_expected(of_connection int, of_code text, moment timestamptz) returns boolean language sql stable as $$
  select of_code in ('TARGET_DOWN', 'SOURCE_TROUBLE', 'SOURCE_SILENT', 'SERVICE_TROUBLE')
     and exists (select 1 from maintenance_window w
                  where w.connection_no = of_connection and w.from_at <= moment and moment < w.to_at)
$$;

-- An incident that opens in a window is told when the window ends and it is still open; one that was not told is not said to end.
create or replace function owe_alerts() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not is_expected(new.connection_no, new.code, new.opened_at) then
      insert into alert (channel, incident_no, phase, owed_at)
      select name, new.no, 'OPENED', new.opened_at from alert_channel where active;
    end if;
  elsif old.closed_at is null and new.closed_at is not null then
    insert into alert (channel, incident_no, phase, owed_at)
    select name, new.no, 'ENDED', new.closed_at from alert_channel
     where active and exists (select 1 from alert a
                               where a.channel = name and a.incident_no = new.no and a.phase = 'OPENED');
  end if;
  return null;
end $$;

-- How long messages took from being accepted to being delivered, by the day on which they were accepted: n of them at most within
-- seconds, more than the next smaller step. planned: its system was known to be away meanwhile.
create table delay_count (
  connection_no int not null references connection (no),
  day           date not null,
  planned       boolean not null,
  within        int not null,
  n             bigint not null,
  primary key (connection_no, day, planned, within)
);

-- What people did, with the new deeds.
drop index event_of_people;
create index event_of_people on event (at, no)
 where code in ('RETRIED', 'SENT_AGAIN', 'CONFIRMED', 'SKIPPED', 'SKIPPED_IN_DOUBT', 'WITHDRAWN', 'WITHDRAWN_IN_DOUBT',
                'RELEASED', 'BODY_READ', 'PAUSED', 'RESUMED', 'PROBE_ASKED', 'INCIDENT_SETTLED', 'AMENDMENT_PROPOSED',
                'AMENDMENT_APPROVED', 'AMENDMENT_RETURNED', 'WINDOW_ANNOUNCED', 'WINDOW_ENDED');
