select c.name, d.accepted_on, d.state, d.state = 'W' and (e.state in ('DOWN', 'MISCONFIGURED') or e.paused) as parked,
       count(*)
  from delivery d
  join connection c on c.no = d.connection_no
  join endpoint e on e.connection_no = d.connection_no
 where d.accepted_on >= ?
 group by 1, 2, 3, 4
