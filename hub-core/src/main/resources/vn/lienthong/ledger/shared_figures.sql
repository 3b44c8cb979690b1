-- Figures that changed after a position, as they are now.
select change as position, last_day as day, array[org] as offices, '{}'::text[] as former,
       indicator, org as organisation, nullif(org_from, '-infinity') as "organisationFrom", period,
       first_day as "from", last_day as "to", unit, value, absence, numerator, denominator, qualifier, definition
  from shared_figure
 where change > ?
 order by change
 limit ?
