-- Days on which a source told something new: by them the hub knows its usual rhythm.
create table source_day (
  connection_no int not null references connection (no),
  day           date not null,
  rows          bigint not null,
  primary key (connection_no, day)
);
