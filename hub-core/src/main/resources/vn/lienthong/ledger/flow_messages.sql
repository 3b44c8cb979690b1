-- Counts the next messages by who handed them in; positions commit in their order, so nothing is passed over.
with batch as materialized (
  select position, accepted_at, source from message where position > ? order by position limit ?
), sums as (
  select g.grain, c.no, date_bin(make_interval(secs => g.grain), accepted_at, 'epoch') as at, count(*) as came
    from batch join connection c on c.name = batch.source cross join (values (60), (3600)) g(grain)
   group by 1, 2, 3
), kept as (
  insert into flow_count as f (grain, connection_no, at, came)
  select * from sums
  on conflict (grain, connection_no, at) do update set came = f.came + excluded.came
)
select max(position), count(*) from batch
