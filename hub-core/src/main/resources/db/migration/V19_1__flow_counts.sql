-- How many messages came and went in each minute and each hour, for charts: read from each event and message once, soon after it
-- came, so that no chart counts the history. grain is in seconds.
create table flow_count (
  grain         int not null,
  connection_no int not null references connection (no),
  at            timestamptz not null,
  came          bigint not null default 0,
  delivered     bigint not null default 0,
  stuck         bigint not null default 0,
  primary key (grain, connection_no, at)
);

-- Up to where they are counted. What was there before is not counted: charts begin here.
create table flow_cursor (
  only_row boolean primary key default true check (only_row),
  event_no bigint not null,
  position bigint not null
);
insert into flow_cursor (event_no, position)
select coalesce((select max(no) from event), 0), last from position_counter;
