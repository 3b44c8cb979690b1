-- Takes those of the lanes that nobody holds, or whose holder is gone. A lane that somebody is just changing counts as
-- held: waiting for it could block two nodes that claim the same lanes in different orders.
with free as (
  select l.connection_no, l.lane
    from unnest(?::int[], ?::int[]) as w(connection_no, lane)
    join lane l on l.connection_no = w.connection_no and l.lane = w.lane
   where l.owner is null or l.owner = ?
      or not exists (select 1 from node n where n.id = l.owner and n.lease_until > now())
     for update of l skip locked
)
update lane l
   set owner = ?
  from free
 where l.connection_no = free.connection_no and l.lane = free.lane
returning l.connection_no, l.lane
