-- One held delivery may go when nothing of its key stands before it: who releases the third of a row would let the second
-- go too, and nobody would have said why.
update delivery h
   set state = 'W', reason = null, detail = null, changed_at = ?::timestamptz
 where h.connection_no = ? and h.position = ? and h.state = 'H'
   and not exists (select 1
                     from delivery b
                    where b.connection_no = h.connection_no and b.key = h.key and b.position < h.position
                      and b.state in ('N', 'H', 'U', 'Q'))
