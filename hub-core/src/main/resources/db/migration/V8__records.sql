-- Current records: what all messages so far say of each dossier and each procedure, kept beside the messages and made from
-- nothing else. A row holds for positions from "since" to before "before", so any past moment can be asked again.
create table record_cursor (
  only_row boolean primary key default true check (only_row),
  position bigint not null
);
insert into record_cursor (position) values (0);

-- said_end stands in the dossier itself; the three others are the first steps of their kind since that dossier.
create table dossier_record (
  key               text not null,
  since             bigint not null,
  before            bigint not null,
  intake            text not null,
  competent         text not null,
  procedure         text not null,
  submitted         timestamptz,
  received          timestamptz not null,
  due               timestamptz,
  said_end          timestamptz,
  completed         timestamptz,
  returned          timestamptz,
  stopped           timestamptz,
  waited            interval not null,
  status            text not null,
  channel           text not null,
  online_payment    text not null,
  digitised         boolean not null,
  vneid             boolean not null,
  supplements       int not null,
  result_files      int not null,
  papers            int not null,
  papers_digitised  int not null,
  papers_reused     int not null,
  papers_from_store int not null,
  databases         int not null,
  primary key (key, since)
);
create index dossier_record_current on dossier_record (key) where before = 9223372036854775807;
create index dossier_record_since on dossier_record (since);
create index dossier_record_before on dossier_record (before) where before < 9223372036854775807;

-- One column for each fact that rules may name.
create view dossier_fact as
  select r.*, e.ended, e.ended - r.waited as ended_net, coalesce(e.ended, r.due) as judged
    from dossier_record r
   cross join lateral (select coalesce(r.said_end, r.completed, r.returned, r.stopped) as ended) e;

-- One row for each level at which a procedure is served, with its days.
create table procedure_record (
  key       text not null,
  since     bigint not null,
  before    bigint not null,
  publisher text not null,
  level     text,
  from_day  date not null,
  until_day date not null,
  primary key (key, since, from_day)
);
create index procedure_record_current on procedure_record (key) where before = 9223372036854775807;

-- What one measure of a rule comes to, by organisation as written and piece of a month; a piece lies wholly inside or
-- outside every period and every change of the registry. "position" says how far the messages are counted.
create table tally (
  no       int generated always as identity primary key,
  text     text not null unique,
  position bigint not null default 0
);

create table tally_piece (
  tally  int not null references tally (no) on delete cascade,
  org    text not null,
  day    date not null,
  amount numeric not null,
  primary key (tally, org, day)
) with (fillfactor = 90);
