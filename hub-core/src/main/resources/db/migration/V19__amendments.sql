-- A content that a receiver refused, corrected by one person and approved by another. The approved one is a message of its own; the
-- delivery stays in its place of the order and carries it from then on.
create table amendment (
  no            bigint generated always as identity primary key,
  connection_no int not null references connection (no),
  position      bigint not null,
  accepted_at   timestamptz not null,
  of_position   bigint not null,
  of_at         timestamptz not null,
  payload       bytea not null,
  actor         text not null,
  reason        text not null,
  proposed_at   timestamptz not null,
  status        text not null default 'PROPOSED' check (status in ('PROPOSED', 'APPROVED', 'RETURNED')),
  decided_by    text,
  decided_why   text,
  decided_at    timestamptz,
  child         bigint,
  child_at      timestamptz,
  check (status <> 'APPROVED' or decided_by <> actor),
  check ((status = 'APPROVED') = (child is not null))
);
create unique index amendment_open on amendment (connection_no, position) where status = 'PROPOSED';
create index amendment_of on amendment (position);
create index amendment_child on amendment (child) where child is not null;

-- The message whose content goes out; null for the delivery's own.
alter table delivery add column carries bigint, add column carries_at timestamptz;
create index delivery_carries on delivery (carries) where carries is not null;

-- What people did, with the new deeds.
drop index event_of_people;
create index event_of_people on event (at, no)
 where code in ('RETRIED', 'SENT_AGAIN', 'CONFIRMED', 'SKIPPED', 'SKIPPED_IN_DOUBT', 'WITHDRAWN', 'WITHDRAWN_IN_DOUBT',
                'RELEASED', 'BODY_READ', 'PAUSED', 'RESUMED', 'PROBE_ASKED', 'INCIDENT_SETTLED', 'AMENDMENT_PROPOSED',
                'AMENDMENT_APPROVED', 'AMENDMENT_RETURNED');
