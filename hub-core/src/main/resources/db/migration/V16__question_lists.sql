-- Questions that are answered later: lists of them, and single ones whose service has not finished. What was asked and what
-- was answered is sealed; whom it is about stands nowhere else. The questions themselves are kept in "question".
create table question_list (
  id       uuid primary key,
  at       timestamptz not null,
  client   text not null,
  service  text not null,
  why      bytea not null,
  -- Keyed hash of a single question that is asked again: whoever asks once more gets the list that is there.
  same     bytea,
  total    int not null,
  state    text not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'STOPPED')),
  detail   text,
  next_at  timestamptz not null,
  ended_at timestamptz
);
create index question_list_running on question_list (next_at) where state = 'RUNNING';
create unique index question_list_same on question_list (same) where state = 'RUNNING' and same is not null;
create index question_list_ended on question_list (ended_at) where ended_at is not null;

create table question_list_item (
  list       uuid not null references question_list (id) on delete cascade,
  place      int not null,
  state      text not null default 'WAITING' check (state in ('WAITING', 'FOUND', 'NOT_FOUND', 'FAILED')),
  question   bytea,
  tries      int not null default 0,
  next_at    timestamptz not null,
  number     text,
  detail     text,
  answer     bytea,
  settled_at timestamptz,
  primary key (list, place)
) with (fillfactor = 80);
create index question_list_item_waiting on question_list_item (list, next_at, place) where state = 'WAITING';
create index question_list_item_answered on question_list_item (settled_at) where answer is not null;
