-- Agencies as other systems list them: candidates for a steward, never the registry.
create table listed_agency (
  connection_no int not null,
  code          text not null,
  other_codes   text not null,
  name          text not null,
  parent        text not null,
  first_seen    timestamptz not null,
  last_seen     timestamptz not null,
  primary key (connection_no, code)
);

-- When a list was asked for last, when it was read to its end, and how much stood in it.
create table agency_list (
  connection_no int primary key,
  tried_at      timestamptz not null,
  read_at       timestamptz,
  agencies      int not null default 0,
  trouble       text
);
