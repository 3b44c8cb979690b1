-- For how many seconds a system could not be reached since a moment, by the side that it was on, without the times at which it was
-- known to be away.
with known as (
  select coalesce(range_agg(tstzrange(w.from_at, w.to_at)), '{}'::tstzmultirange) as spans
    from maintenance_window w where w.connection_no = ? and w.to_at > ?
), troubles as (
  select i.side, range_agg(tstzrange(greatest(i.opened_at, ?::timestamptz), coalesce(i.closed_at, ?::timestamptz))) as spans
    from incident i
   where i.connection_no = ? and i.code in ('TARGET_DOWN', 'MISCONFIGURED') and i.opened_at <= ?
     and coalesce(i.closed_at, 'infinity') > ?
   group by i.side
)
select t.side, coalesce(sum(extract(epoch from upper(span) - lower(span))), 0)::bigint as seconds
  from troubles t cross join known k cross join lateral unnest(t.spans - k.spans) span
 group by t.side
