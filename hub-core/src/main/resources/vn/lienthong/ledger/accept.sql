-- One batch of messages with their deliveries and events: one statement, one commit.
-- Updating the counter's row makes this the only writer until its commit (single sequencer), so positions are
-- gap-free and commit in their order.
-- The number of lanes is read here, and cannot change before the commit: a node that was frozen while another changed it
-- must not put a message into a lane of before.
-- When one of the identities is already known nothing is written and no row comes back: an insert that failed would stand
-- as an error in PostgreSQL's log for every repeat. What another node writes meanwhile still fails, and is rare.
with submitted as materialized (
  select s.*
    from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[],
                ?::bytea[], ?::bytea[])
         with ordinality
         as s(source, id, type, key, event_time, extensions, actor, flags, payload, digest, index)
), sequencer as (
  update position_counter set last = last + (select count(*) from submitted)
   where not exists (select 1
                       from submitted s
                      cross join lateral (select 1
                                            from message_identity i
                                           where i.source = s.source and i.id = s.id
                                           limit 1) known)
  returning last
), base as materialized (
  select last - (select count(*) from submitted) as position, ?::timestamptz as now from sequencer
), owed as materialized (
  select * from unnest(?::int[], ?::int[], ?::int[], ?::text[]) as d(index, connection_no, key_hash, offices)
), receiver as materialized (
  select no, lanes from connection where no in (select connection_no from owed) for share
), new_delivery as materialized (
  select base.position + s.index as position, s.index, d.connection_no, d.key_hash % r.lanes as lane, d.key_hash,
         d.offices, s.key, s.actor, octet_length(s.payload) as bytes, base.now, ?::date as today
    from owed d
    join receiver r on r.no = d.connection_no
    join submitted s on s.index = d.index, base
), identities as (
  insert into message_identity (source, id, position, accepted_at, digest)
  select source, id, base.position + index, base.now, digest from submitted, base
), messages as (
  insert into message (position, accepted_at, source, id, type, key, event_time, extensions, actor, flags, payload)
  select base.position + index, base.now, source, id, type, key, event_time, extensions, actor, flags, payload
    from submitted, base
), deliveries as (
  insert into delivery (connection_no, position, accepted_at, accepted_on, lane, key_hash, key, bytes, state, changed_at,
                        offices)
  select connection_no, position, now, today, lane, key_hash, key, bytes, 'W', now, offices from new_delivery
), events as (
  insert into event (at, position, connection_no, accepted_on, code, to_state, actor)
  select now, position, connection_no, today, 'ACCEPTED', 'W'::"char", actor from new_delivery
  union all
  select base.now, base.position + s.index, null, null, 'NO_RECEIVER', null, s.actor
    from submitted s, base
   where not exists (select 1 from new_delivery d where d.index = s.index)
)
select base.position, touched.connection_no, touched.lane
  from base
  left join (select distinct connection_no, lane from new_delivery) touched on true
