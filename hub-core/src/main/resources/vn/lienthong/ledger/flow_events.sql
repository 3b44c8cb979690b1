-- Counts the next events, in the order of their numbers, up to the first one that is so young that an earlier one may still be on its way.
with batch as materialized (
  select no, at, connection_no, position, accepted_on, to_state from event where no > ? order by no limit ?
), counted as materialized (
  select * from batch
   where no < coalesce((select min(no) from batch where at > ?::timestamptz), 9223372036854775807)
), sums as (
  select g.grain, connection_no, date_bin(make_interval(secs => g.grain), at, 'epoch') as at,
         count(*) filter (where to_state = 'D') as delivered, count(*) filter (where to_state in ('Q', 'U')) as stuck
    from counted cross join (values (60), (3600)) g(grain)
   where to_state in ('D', 'Q', 'U')
   group by 1, 2, 3
), kept as (
  insert into flow_count as f (grain, connection_no, at, delivered, stuck)
  select * from sums
  on conflict (grain, connection_no, at) do update
     set delivered = f.delivered + excluded.delivered, stuck = f.stuck + excluded.stuck
), arrived as (
  select e.connection_no, e.accepted_on as day,
         exists (select 1 from maintenance_window w
                  where w.connection_no = e.connection_no and w.from_at < e.at and w.to_at > d.accepted_at) as planned,
         extract(epoch from e.at - d.accepted_at) as seconds
    from counted e join delivery d on d.connection_no = e.connection_no and d.position = e.position
   where e.to_state = 'D'
), delays as (
  insert into delay_count as k (connection_no, day, planned, within, n)
  select connection_no, day, planned,
         (select min(step) from unnest(array[10, 60, 300, 900, 3600, 14400, 86400, 2147483647]) step where step >= seconds),
         count(*)
    from arrived group by 1, 2, 3, 4
  on conflict (connection_no, day, planned, within) do update set n = k.n + excluded.n
)
select max(no), count(*) from counted
