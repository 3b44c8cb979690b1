-- What was found of the signatures on a file, each time that it was looked at; the newest counts. again_at is set while a
-- fact could not be asked. Never deleted.
create table signature_check (
  no       bigint generated always as identity primary key,
  at       timestamptz not null,
  position bigint not null,
  part     text not null,
  content  text not null,
  findings text not null,
  again_at timestamptz
);
create index signature_check_by_message on signature_check (position, part, no);
create index signature_check_due on signature_check (again_at) where again_at is not null;

-- Documents up to this position have been looked at.
create table signature_cursor (
  only_row boolean primary key default true check (only_row),
  position bigint not null
);
insert into signature_cursor (position) values (0);
