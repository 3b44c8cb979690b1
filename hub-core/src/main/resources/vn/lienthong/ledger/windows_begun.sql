-- Windows that are on and ask for a stop of sending: each once. The last column: it was not stopped already.
with moment as (select ?::timestamptz as now)
update maintenance_window w set begun_at = m.now, holds = not e.paused
  from endpoint e, moment m
 where e.connection_no = w.connection_no and w.stops_sending and w.begun_at is null and w.from_at <= m.now and w.to_at > m.now
returning w.connection_no, w.actor, w.reason, w.holds as changes
