select c.name, e.accepted_on, s.state, sum(s.n)
  from event e
  join connection c on c.no = e.connection_no
 cross join lateral (values (e.to_state, 1), (e.from_state, -1)) as s(state, n)
 where e.accepted_on >= ? and e.at >= ? and e.position is not null and s.state is not null
 group by 1, 2, 3
