-- What one connection is owed becomes owed to another, in its order; what the other one has or is owed already is only
-- withdrawn. An answer that was lost stays in doubt, so the other one is asked first.
-- A corrected content that was approved goes along; one that nobody has approved yet goes back to whoever proposed it.
-- Nobody sends from these lanes, but a time may come at this moment: each row is locked and read as it then is.
with wanted as materialized (
  select ?::int as from_no, ?::int as to_no, ?::timestamptz as now, ?::text as actor, ?::text as detail
), open as materialized (
  select d.*
    from delivery d, wanted
   where d.connection_no = wanted.from_no and d.state not in ('D', 'X')
     for update of d
), target as materialized (
  select lanes from connection where no = (select to_no from wanted) for share
), moved as (
  insert into delivery (connection_no, position, accepted_at, accepted_on, lane, key_hash, key, bytes, state, doubt,
                        reason, detail, changed_at, offices, carries, carries_at)
  select w.to_no, o.position, o.accepted_at, o.accepted_on, o.key_hash % t.lanes, o.key_hash, o.key, o.bytes,
         case when stays then o.state else 'W'::"char" end, o.doubt or o.state = 'U',
         case when stays then o.reason end, case when stays then o.detail end, w.now, o.offices,
         o.carries, o.carries_at
    from open o cross join wanted w cross join target t
   cross join lateral (select o.state = 'Q' or o.state = 'H' and o.reason = 'UNROUTABLE' as stays) s
  on conflict (connection_no, position) do nothing
  returning position, accepted_on, state
), left_behind as (
  update delivery d set state = 'X', doubt = false, not_before = null, changed_at = w.now
    from open o, wanted w
   where d.connection_no = o.connection_no and d.position = o.position
), given_back as (
  update amendment a set status = 'RETURNED', decided_by = w.actor, decided_why = w.detail, decided_at = w.now
    from open o, wanted w
   where a.connection_no = o.connection_no and a.position = o.position and a.status = 'PROPOSED'
), events as (
  insert into event (at, position, connection_no, accepted_on, code, from_state, to_state, attempt, actor, detail)
  select w.now, o.position, w.from_no, o.accepted_on, 'MOVED_AWAY', o.state, 'X'::"char", o.attempts, w.actor, w.detail
    from open o, wanted w
  union all
  select w.now, m.position, w.to_no, m.accepted_on, 'MOVED_HERE', null, m.state, 0, w.actor, w.detail
    from moved m, wanted w
)
select count(*) from open
