-- Each active channel is owed the opening of what is open and not expected now. What closes at the same moment is left out.
with unexpected as materialized (
  select i.no, i.opened_at from incident i
   where i.closed_at is null and not is_expected(i.connection_no, i.code, ?)
     and exists (select 1 from alert_channel h
                  where h.active and not exists (select 1 from alert a
                                                  where a.channel = h.name and a.incident_no = i.no and a.phase = 'OPENED'))
   order by i.no
   for share of i
)
insert into alert (channel, incident_no, phase, owed_at)
select h.name, u.no, 'OPENED', u.opened_at from unexpected u cross join alert_channel h where h.active order by u.no
on conflict do nothing
