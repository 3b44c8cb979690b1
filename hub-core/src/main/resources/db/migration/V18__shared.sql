-- What other systems were last told of each figure. A change is numbered under a lock that is held until the commit, so a
-- number that was read is never followed by a lower one.
create table figure_counter (
  only_row boolean primary key default true check (only_row),
  last     bigint not null
);
insert into figure_counter (last) values (0);

create table shared_figure (
  indicator   text not null,
  org         text not null,
  -- -infinity: nobody knows since when.
  org_from    date not null,
  period      text not null,
  first_day   date not null,
  last_day    date not null,
  unit        text not null,
  value       numeric,
  absence     text,
  numerator   numeric,
  denominator numeric,
  qualifier   text not null,
  definition  int not null,
  change      bigint not null unique,
  primary key (indicator, org, org_from, period),
  check ((value is null) = (absence is not null))
);
create index shared_figure_of_period on shared_figure (period);
