-- The cells of one revision.
insert into report_cell (report, revision, place, indicator, unit, value, absence, numerator, denominator, qualifier,
                         definition, source, position, as_of)
select ?, ?, t.*
  from unnest(?::int[], ?::text[], ?::text[], ?::numeric[], ?::text[], ?::numeric[], ?::numeric[], ?::text[], ?::int[],
              ?::text[], ?::bigint[], ?::timestamptz[]) t
