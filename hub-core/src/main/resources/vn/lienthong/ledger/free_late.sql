-- One delivery that was just held: while it was on its way to be held, a person may have settled what blocked it, and
-- nobody would come back for it. It may go when nothing at all stands before it any more.
with freed as (
  update delivery h
     set state = 'W', reason = null, detail = null, changed_at = ?::timestamptz
   where h.connection_no = ? and h.position = ? and h.state = 'H' and h.reason = 'BEHIND'
     and not exists (select 1
                       from delivery b
                      where b.connection_no = h.connection_no and b.key = h.key and b.position < h.position
                        and b.state in ('N', 'H', 'U', 'Q'))
  returning h.connection_no, h.position, h.accepted_on, h.attempts, h.changed_at
)
insert into event (at, position, connection_no, accepted_on, code, from_state, to_state, attempt, actor)
select changed_at, position, connection_no, accepted_on, 'FREED', 'H', 'W', attempts, ? from freed
