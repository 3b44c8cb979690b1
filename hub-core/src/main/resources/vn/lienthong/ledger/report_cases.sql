-- One open case for each cell that differs; one that is open already is brought up to date.
insert into report_case (report, revision, indicator, kind, owner, sent, visible, code, opened_at)
select g.report, g.revision, t.indicator, t.verdict, g.owner, t.sent, t.visible, t.code, g.at
  from (select ?::bigint as report, ?::int as revision, ?::text as owner, ?::timestamptz as at) g,
       unnest(?::text[], ?::numeric[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[])
         as t(indicator, sent, acknowledged, code, told, visible, verdict)
on conflict (report, indicator) where closed_at is null do update
   set revision = excluded.revision, kind = excluded.kind, owner = excluded.owner, sent = excluded.sent,
       visible = excluded.visible, code = excluded.code
