-- What people did, the newest first. The list of codes is the one of the index event_of_people; words on listed agencies
-- stand in a table of their own.
with of_messages as (
  select e.no, e.at, e.code, e.actor, e.detail, e.position, e.connection_no
    from event e
   where e.code in ('RETRIED', 'SENT_AGAIN', 'CONFIRMED', 'SKIPPED', 'SKIPPED_IN_DOUBT', 'WITHDRAWN', 'WITHDRAWN_IN_DOUBT',
                    'RELEASED', 'BODY_READ', 'PAUSED', 'RESUMED', 'PROBE_ASKED', 'INCIDENT_SETTLED', 'AMENDMENT_PROPOSED',
                    'AMENDMENT_APPROVED', 'AMENDMENT_RETURNED', 'WINDOW_ANNOUNCED', 'WINDOW_ENDED')
     and (?::text = '' or e.actor = ?) and (not ? or e.code = 'BODY_READ')
     and (e.at, e.no) < (?, ?)
   order by e.at desc, e.no desc
   limit ?
), of_agencies as (
  select d.no, d.at, 'AGENCY_' || d.decision, d.actor, d.code || ': ' || d.reason, null::bigint, d.connection_no
    from agency_decision d
   where (?::text = '' or d.actor = ?) and not ?
     and (d.at, d.no) < (?, ?)
   order by d.at desc, d.no desc
   limit ?
)
select e.*, c.name, m.accepted_at
  from (select * from of_messages union all select * from of_agencies) e
  left join connection c on c.no = e.connection_no
  left join lateral (select accepted_at from message where position = e.position limit 1) m on true
 order by e.at desc, e.no desc
 limit ?
