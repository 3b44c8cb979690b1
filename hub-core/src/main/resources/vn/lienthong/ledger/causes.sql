-- What waits for a person, one row for one cause: the same connection, state, reason and text, long figures and places in lists left out.
select c.name, s.state, s.reason, s.text, s.cause, s.n, s.first_at, s.last_at, s.upto
  from (select d.connection_no, d.state, d.reason, regexp_replace(coalesce(d.detail, ''), '(?<=/)[0-9]+|[0-9]{4,}', '#', 'g') as text,
               cause_of(d.connection_no, d.state, d.reason, d.detail) as cause,
               count(*) as n, min(d.changed_at) as first_at, max(d.changed_at) as last_at, max(d.position) as upto
          from delivery d
         where d.state in ('N', 'H', 'U', 'Q') and needs_person(d.state, d.reason, d.not_before)
         group by 1, 2, 3, 4, 5) s
  join connection c on c.no = s.connection_no
 order by s.n desc, s.cause
 limit ?
