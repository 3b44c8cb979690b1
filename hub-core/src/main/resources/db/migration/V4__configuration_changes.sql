-- A changed configuration that every node is to read again: who, when, why. Never changed, never deleted.
create table configuration_change (
  no     bigint generated always as identity primary key,
  at     timestamptz not null,
  actor  text not null,
  reason text not null,
  file   text,
  digest text
);

-- The newest change that a node has taken over.
alter table node add column followed bigint not null default 0;
