-- The frozen set of one cause, oldest first, each with how many of its key stand behind it.
select d.*, e.state as endpoint, e.paused,
       (select count(*) from delivery h
         where h.connection_no = d.connection_no and h.key = d.key and h.position > d.position
           and h.state = 'H' and h.reason = 'BEHIND') as behind
  from delivery d
  join endpoint e on e.connection_no = d.connection_no
 where d.connection_no = ? and d.state in ('N', 'H', 'U', 'Q') and d.state = ?::"char"
   and needs_person(d.state, d.reason, d.not_before)
   and cause_of(d.connection_no, d.state, d.reason, d.detail) = ?
   and d.position <= ? and d.changed_at <= ? and d.position > ?
 order by d.position
 limit ?
