-- The oldest waiting deliveries of each lane with their messages; blocked are those behind an earlier one of their key.
-- What goes out is the delivery's own message, or the amended one that it carries; its place in the order is its own.
-- A pause counts from its commit on, whatever has been ordered before.
select w.connection_no, w.lane, r.position, r.accepted_at, r.accepted_on, r.key, r.doubt, r.attempts, r.reason, r.offices,
       r.found, m.position as goes, m.accepted_at as goes_at, m.source, m.id, m.type, m.flags, m.payload,
       exists (select 1
                 from delivery b
                where b.connection_no = w.connection_no and b.key = r.key and b.position < r.position
                  and b.state in ('N', 'H', 'U', 'Q')) as blocked
  from unnest(?::int[], ?::int[], ?::int[]) as w(connection_no, lane, most)
  join endpoint e on e.connection_no = w.connection_no and not e.paused
 cross join lateral (
       select d.*, count(*) over () as found, sum(d.bytes) over (order by d.position) - d.bytes as before
         from (select position, accepted_at, accepted_on, key, bytes, doubt, attempts, reason, offices, carries,
                      carries_at
                 from delivery
                where connection_no = w.connection_no and lane = w.lane and state = 'W'
                order by position
                limit w.most) d) r
  join message m on m.position = coalesce(r.carries, r.position)
                and m.accepted_at = coalesce(r.carries_at, r.accepted_at)
 where r.before < ?
 order by w.connection_no, w.lane, r.position
