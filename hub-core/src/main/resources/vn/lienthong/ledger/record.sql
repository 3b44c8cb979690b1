-- What came of a batch of deliveries, each with its event. A delivery whose state is no longer the expected one is
-- left alone and not returned; so is one whose lane another node holds by now. Events are numbered in the order in which
-- the outcomes were handed over, whatever way the update takes through the rows: the audit reads the order from them.
with came as materialized (
  select *
    from unnest(?::int[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::bool[], ?::timestamptz[], ?::text[],
                ?::text[], ?::text[], ?::text[]) with ordinality
         as t(connection_no, position, from_state, to_state, attempts, doubt, not_before, reason, detail, code, actor,
              place)
), changed as (
  update delivery d
     set state = t.to_state::"char", attempts = d.attempts + t.attempts, doubt = t.doubt, not_before = t.not_before,
         reason = t.reason, detail = t.detail, changed_at = ?::timestamptz
    from came t
   where d.connection_no = t.connection_no and d.position = t.position and d.state = t.from_state::"char"
     and exists (select 1 from lane l
                  where l.connection_no = d.connection_no and l.lane = d.lane and l.owner = ?)
  returning d.connection_no, d.position, d.accepted_on, d.attempts, d.changed_at
), events as (
  insert into event (at, position, connection_no, accepted_on, code, from_state, to_state, attempt, actor, detail)
  select c.changed_at, c.position, c.connection_no, c.accepted_on, t.code, t.from_state::"char", t.to_state::"char",
         c.attempts, t.actor, t.detail
    from changed c
    join came t on t.connection_no = c.connection_no and t.position = c.position
   order by t.place
)
select connection_no, position from changed
