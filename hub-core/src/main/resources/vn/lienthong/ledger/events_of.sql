-- What happened to a message, and to the systems of its receivers while it was waiting for them: one that stood
-- elsewhere then, quarantined or held or done, was not concerned. To an amended message belongs also what happened to the delivery
-- that carries it.
select * from event where position = ?
union all
(select e.*
   from delivery d
   join event e on e.connection_no = d.connection_no and e.position is null and e.at >= d.accepted_at
  where d.position = ?
    and (d.state not in ('D', 'X') or e.at <= d.changed_at)
    and (select own.to_state
           from event own
          where own.position = d.position and own.connection_no = d.connection_no and own.at <= e.at
          order by own.no desc
          limit 1) = 'W'
  order by e.at
  limit ?)
union all
select own.*
  from delivery d
  join event own on own.position = d.position and own.connection_no = d.connection_no
 where d.carries = ?
   and own.no > (select max(a.no)
                   from event a
                  where a.position = d.position and a.connection_no = d.connection_no and a.code = 'AMENDED')
order by at, no
