-- Takes over what figures of some periods are now: those that differ get new positions, those that are no more are withdrawn.
with told as (
  select * from unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::date[], ?::date[], ?::text[], ?::numeric[], ?::text[],
                       ?::numeric[], ?::numeric[], ?::text[], ?::int[])
             as t (indicator, org, org_from, period, first_day, last_day, unit, value, absence, numerator, denominator,
                   qualifier, definition)
), gone as (
  select f.indicator, f.org, f.org_from, f.period, f.first_day, f.last_day, f.unit, null::numeric, 'WITHDRAWN',
         null::numeric, null::numeric, f.qualifier, f.definition
    from shared_figure f
   where f.period = any(?)
     and not exists (
         select 1 from told t
          where (t.indicator, t.org, t.org_from, t.period) = (f.indicator, f.org, f.org_from, f.period))
), now as (
  select * from told union all select * from gone
), changed as (
  select n.*, row_number() over (order by n.indicator, n.period, n.org, n.org_from) as step
    from now n
    left join shared_figure f using (indicator, org, org_from, period)
   where f.indicator is null
      or (f.first_day, f.last_day, f.unit, f.value, f.absence, f.numerator, f.denominator, f.qualifier, f.definition)
         is distinct from
         (n.first_day, n.last_day, n.unit, n.value, n.absence, n.numerator, n.denominator, n.qualifier, n.definition)
)
insert into shared_figure as f (
       indicator, org, org_from, period, first_day, last_day, unit, value, absence, numerator, denominator, qualifier,
       definition, change)
select indicator, org, org_from, period, first_day, last_day, unit, value, absence, numerator, denominator, qualifier,
       definition, ? + step
  from changed
    on conflict (indicator, org, org_from, period) do update
   set first_day = excluded.first_day, last_day = excluded.last_day, unit = excluded.unit, value = excluded.value,
       absence = excluded.absence, numerator = excluded.numerator, denominator = excluded.denominator,
       qualifier = excluded.qualifier, definition = excluded.definition, change = excluded.change
