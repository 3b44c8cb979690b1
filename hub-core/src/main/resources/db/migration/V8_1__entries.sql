-- Figures that a person entered or that the hub carries for somebody else: never changed, never deleted; the newest of an
-- indicator, organisation and period counts. Without a numerator it takes the former ones back.
create table indicator_entry (
  no          bigint generated always as identity primary key,
  at          timestamptz not null,
  actor       text not null,
  reason      text not null,
  indicator   text not null,
  org         text not null,
  period      text not null,
  numerator   numeric,
  denominator numeric,
  qualifier   text not null,
  observed_on date,
  document    text
);
create index indicator_entry_of on indicator_entry (indicator, period, org, no);
