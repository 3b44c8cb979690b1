-- Sources that the hub reads: how far, and the rows that could not become messages.
create table bookmark (
  connection_no int primary key references connection (no),
  position      text not null,
  changed_at    timestamptz not null
);

-- One row of a source that waits for a correction. The same row at the same place is there once.
create table set_aside (
  no            bigint generated always as identity primary key,
  connection_no int not null references connection (no),
  source        text not null,
  place         text not null,
  at            timestamptz not null,
  digest        bytea not null,
  problems      text not null,
  columns       bytea not null,
  settled_at    timestamptz,
  settled_by    text,
  settled_why   text
);
create unique index set_aside_once on set_aside (connection_no, source, place, digest) where settled_at is null;
create index set_aside_by_place on set_aside (connection_no, source, place) where settled_at is null;
