-- Windows that hold sending back and are over, where no other one goes on. The last column: no person has paused or resumed it
-- meanwhile.
with moment as (select ?::timestamptz as now)
update maintenance_window w set holds = false
  from moment m
 where w.holds and w.to_at <= m.now
   and not exists (select 1 from maintenance_window o
                    where o.connection_no = w.connection_no and o.stops_sending and o.from_at <= m.now and o.to_at > m.now)
returning w.connection_no, w.actor, w.reason,
          not exists (select 1 from event e
                       where e.connection_no = w.connection_no and e.position is null and e.at > w.begun_at
                         and e.code in ('PAUSED', 'RESUMED')) as changes
