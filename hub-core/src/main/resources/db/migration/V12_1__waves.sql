-- Trying a frozen set again in growing waves, 1, 10, 100, all: what was ordered, how far it is, what came of each.
create table wave_run (
  no            bigint generated always as identity primary key,
  request       text not null unique,
  connection_no int not null references connection (no),
  cause         text not null,
  state         "char" not null,
  upto          bigint not null,
  changed_upto  timestamptz not null,
  tolerance     int not null check (tolerance between 0 and 100),
  actor         text not null,
  reason        text not null,
  status        text not null default 'RUNNING'
                check (status in ('RUNNING', 'DONE', 'STOPPED_BY_FAILURES', 'STOPPED_BY_PERSON')),
  wave          int not null default 1,
  started_at    timestamptz not null,
  ended_at      timestamptz,
  stopped_by    text,
  stopped_why   text
);
-- Two people on one cause, or a button pressed twice: one run.
create unique index wave_run_once on wave_run (connection_no, cause) where status = 'RUNNING';

-- Counts of each wave; what is in none of them has not had its turn.
create table wave (
  run_no     bigint not null references wave_run (no),
  wave       int not null,
  size       int not null,
  under_way  int not null default 0,
  delivered  int not null default 0,
  failed     int not null default 0,
  refused    int not null default 0,
  left_alone int not null default 0,
  primary key (run_no, wave)
);

create table wave_item (
  run_no   bigint not null references wave_run (no),
  position bigint not null,
  wave     int not null,
  outcome  text not null default 'TO_DO'
           check (outcome in ('TO_DO', 'UNDER_WAY', 'DELIVERED', 'FAILED', 'REFUSED', 'LEFT_ALONE')),
  primary key (run_no, position)
);
create index wave_item_to_do on wave_item (run_no, wave, position) where outcome = 'TO_DO';
create index wave_item_under_way on wave_item (run_no, position) where outcome = 'UNDER_WAY';
