-- Rows that could not become messages; the same row at the same place is there once, and not again after a person has
-- corrected it beside its source.
insert into set_aside (connection_no, source, place, at, digest, problems, columns)
select w.no, b.source, b.place, w.now, b.digest, b.problems, b.columns
  from unnest(?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[]) as b(source, place, problems, columns, digest),
       (select ?::int as no, ?::timestamptz as now) w
where not exists (select 1 from set_aside k
                    where k.connection_no = w.no and k.source = b.source and k.place = b.place and k.digest = b.digest
                      and k.settled_why = 'CORRECTED_BY_FILE')
on conflict (connection_no, source, place, digest) where settled_at is null do nothing
