-- After a delivery that others stood behind is done: those behind it may go, unless something earlier of their key
-- still blocks them.
with freed as (
  update delivery h
     set state = 'W', reason = null, detail = null, changed_at = ?::timestamptz
   where h.connection_no = ? and h.key = ? and h.state = 'H' and h.reason = 'BEHIND'
     and not exists (select 1
                       from delivery b
                      where b.connection_no = h.connection_no and b.key = h.key and b.position < h.position
                        and (b.state in ('N', 'U', 'Q') or b.state = 'H' and b.reason <> 'BEHIND'))
  returning h.connection_no, h.position, h.accepted_on, h.attempts, h.changed_at
)
insert into event (at, position, connection_no, accepted_on, code, from_state, to_state, attempt, actor)
select changed_at, position, connection_no, accepted_on, 'FREED', 'H', 'W', attempts, ? from freed
