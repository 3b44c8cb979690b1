-- Rows that could not become messages; the same row at the same place is there once.
insert into set_aside (connection_no, source, place, at, digest, problems, columns)
select w.no, b.source, b.place, w.now, b.digest, b.problems, b.columns
  from unnest(?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[]) as b(source, place, problems, columns, digest),
       (select ?::int as no, ?::timestamptz as now) w
on conflict (connection_no, source, place, digest) where settled_at is null do nothing
