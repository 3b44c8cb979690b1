-- Reports: a form for an organisation and a period. The row says where it stands now; events, cells, approvals and pushes
-- are only added to. "version" grows with every change, so that nobody acts on what he has not seen.
create table report (
  no          bigint generated always as identity primary key,
  form        text not null,
  org         text not null,
  period      text not null,
  state       text not null,
  revision    int not null,
  version     int not null,
  due_on      date not null,
  prepared_by text not null,
  message     text,
  sent_at     timestamptz,
  read_at     timestamptz,
  changed_at  timestamptz not null,
  unique (form, org, period)
);
create index report_of_period on report (form, period);
create index report_open on report (state, no);

create table report_event (
  no         bigint generated always as identity primary key,
  report     bigint not null references report (no),
  at         timestamptz not null,
  actor      text not null,
  code       text not null,
  from_state text,
  to_state   text not null,
  revision   int not null,
  reason     text not null,
  detail     text
);
create index report_event_of on report_event (report, no);

-- What a revision says of each indicator, with where it comes from. Without a value there is none, and "absence" says why.
create table report_cell (
  report      bigint not null references report (no),
  revision    int not null,
  indicator   text not null,
  place       int not null,
  unit        text not null,
  value       numeric,
  absence     text,
  numerator   numeric,
  denominator numeric,
  qualifier   text not null,
  definition  int not null,
  source      text not null,
  position    bigint not null,
  as_of       timestamptz not null,
  primary key (report, revision, indicator),
  check ((value is null) = (absence is not null))
);

create table report_approval (
  report   bigint not null references report (no),
  revision int not null,
  at       timestamptz not null,
  actor    text not null,
  primary key (report, revision)
);

-- Nothing is pushed that nobody has approved: the ledger itself refuses it.
create table report_push (
  report   bigint not null,
  revision int not null,
  attempt  int not null,
  at       timestamptz not null,
  actor    text not null,
  message  text not null,
  primary key (report, revision, attempt),
  foreign key (report, revision) references report_approval (report, revision)
);

-- What is approved is never another thing afterwards.
create function report_cell_is_frozen() returns trigger language plpgsql as $$
declare
  cell report_cell;
begin
  if tg_op = 'INSERT' then cell := new; else cell := old; end if;
  if exists (select 1 from report_approval a where a.report = cell.report and a.revision = cell.revision) then
    raise exception 'cells of an approved revision are frozen' using errcode = '23514';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger report_cell_frozen before insert or update or delete on report_cell
  for each row execute function report_cell_is_frozen();

-- What the receiver was last seen to say and to show of each cell of a pushed revision.
create table report_reading (
  report       bigint not null,
  revision     int not null,
  indicator    text not null,
  at           timestamptz not null,
  sent         numeric,
  acknowledged boolean not null,
  code         text,
  told         boolean not null,
  visible      numeric,
  equal        boolean not null,
  primary key (report, revision, indicator),
  foreign key (report, revision) references report_approval (report, revision)
);

-- A difference with the one who sees to it; open until a reading shows the cell equal.
create table report_case (
  no        bigint generated always as identity primary key,
  report    bigint not null references report (no),
  revision  int not null,
  indicator text not null,
  kind      text not null,
  owner     text not null,
  sent      numeric,
  visible   numeric,
  code      text,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create unique index report_case_open on report_case (report, indicator) where closed_at is null;
