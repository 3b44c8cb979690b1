-- What stewards have said of agencies that other systems list; only added to, the newest counts.
create table agency_decision (
  no            bigint generated always as identity primary key,
  connection_no int not null,
  code          text not null,
  decision      text not null,
  actor         text not null,
  reason        text not null,
  at            timestamptz not null
);
create index agency_decision_by_code on agency_decision (connection_no, code, no);
