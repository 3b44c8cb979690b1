-- What the receiver shows now of each cell, in place of what it showed before. The owner plays no part here.
insert into report_reading (report, revision, indicator, at, sent, acknowledged, code, told, visible, equal)
select g.report, g.revision, t.indicator, g.at, t.sent, t.acknowledged::boolean, t.code, t.told::boolean, t.visible,
       t.verdict::boolean
  from (select ?::bigint as report, ?::int as revision, ?::text as owner, ?::timestamptz as at) g,
       unnest(?::text[], ?::numeric[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[])
         as t(indicator, sent, acknowledged, code, told, visible, verdict)
on conflict (report, revision, indicator) do update
   set at = excluded.at, sent = excluded.sent, acknowledged = excluded.acknowledged, code = excluded.code,
       told = excluded.told, visible = excluded.visible, equal = excluded.equal
