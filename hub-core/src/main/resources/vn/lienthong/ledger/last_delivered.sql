-- When each connection last got something. Looked for among its newest deliveries, and among those just before the
-- oldest that waits: during an outage the newest ones are all still waiting.
select name, last
  from (select c.name,
       greatest(
         (select max(d.changed_at)
            from (select state, changed_at from delivery
                   where connection_no = c.no order by position desc limit 100) d
           where d.state = 'D'),
         (select max(d.changed_at)
            from (select state, changed_at from delivery
                   where connection_no = c.no
                     and position < (select min(w.position)
                                       from lane l
                                      cross join lateral (select position from delivery o
                                                           where o.connection_no = l.connection_no and o.lane = l.lane
                                                             and o.state = 'W'
                                                           order by position limit 1) w
                                      where l.connection_no = c.no)
                   order by position desc limit 100) d
           where d.state = 'D')) as last
  from connection c) found
 where last is not null
