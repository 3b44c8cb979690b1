-- Rows that told something new, as their source gave them; the same row is there once a day.
insert into source_row (connection_no, day, source, place, digest, columns)
select w.no, w.day, r.source, r.place, r.digest, r.columns
  from unnest(?::text[], ?::text[], ?::bytea[], ?::bytea[]) as r(source, place, columns, digest),
       (select ?::int as no, ?::date as day) w
on conflict (connection_no, day, digest) do nothing
