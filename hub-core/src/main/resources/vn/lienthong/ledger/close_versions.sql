-- What was current before these positions and has been told anew ends where the first new version begins.
update %1$s_record r
   set before = n.first
  from (select key, min(since) as first from %1$s_record where since > ? group by key) n
 where r.key = n.key and r.since <= ? and r.before = 9223372036854775807
