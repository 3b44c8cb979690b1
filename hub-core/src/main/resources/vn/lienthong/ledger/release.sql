-- One held delivery may go, unless something earlier of its key is still stuck; what was merely behind it goes as well.
update delivery h
   set state = 'W', reason = null, detail = null, changed_at = ?::timestamptz
 where h.connection_no = ? and h.position = ? and h.state = 'H'
   and not exists (select 1
                     from delivery b
                    where b.connection_no = h.connection_no and b.key = h.key and b.position < h.position
                      and (b.state in ('N', 'U', 'Q') or b.state = 'H' and b.reason <> 'BEHIND'))
