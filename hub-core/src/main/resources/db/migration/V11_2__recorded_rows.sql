-- Rows as a source gave them, kept for some days, so that a changed mapping can be tried on a whole day. Personal data.
create table source_row (
  no            bigint generated always as identity primary key,
  connection_no int not null references connection (no),
  day           date not null,
  source        text not null,
  place         text not null,
  digest        bytea not null,
  columns       bytea not null
);
create unique index source_row_once on source_row (connection_no, day, digest);
