-- Who asked which service what about whom, why, and what came of it. Never changed, never deleted.
-- subject and answer are keyed hashes: neither the person nor the answer can be read here.
create table question (
  no           bigint primary key,
  at           timestamptz not null,
  client       text not null,
  service      text not null,
  connection   text,
  officer      text,
  organisation text,
  purpose      text,
  legal_basis  text,
  dossier      text,
  task         text,
  subject      bytea,
  fields       text,
  outcome      text not null,
  detail       text,
  answer       bytea,
  known_at     timestamptz
);
create index question_by_subject on question (subject, no) where subject is not null;
create index question_by_officer on question (officer, no) where officer is not null;

create function question_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'questions are never changed and never deleted';
end $$;
create trigger question_is_kept before update or delete or truncate on question
  for each statement execute function question_is_kept();

-- Each node takes a hundred numbers at a time.
create sequence question_number increment by 100;

-- How many questions of a service an officer has used up on a day.
create table question_quota (
  day     date not null,
  service text not null,
  officer text not null,
  used    int  not null,
  primary key (day, service, officer)
) with (fillfactor = 70);
