-- One due question of one due list, the list by lot: a long one keeps no short one waiting. Whoever claims it has it until
-- the time given; after that it is anybody's again.
with chosen as (
  select i.list, i.place
  from question_list_item i
  where i.state = 'WAITING' and i.next_at <= ?
    and i.list = (
      select l.id from question_list l
      where l.state = 'RUNNING' and l.next_at <= ?
        and exists (select 1 from question_list_item w where w.list = l.id and w.state = 'WAITING' and w.next_at <= ?)
      order by random() limit 1)
  order by i.next_at, i.place
  limit 1
  for update skip locked
)
update question_list_item i
set next_at = ?, tries = i.tries + 1
from chosen, question_list l
where i.list = chosen.list and i.place = chosen.place and l.id = i.list
returning l.id, l.client, l.service, l.why, l.at, i.place, i.question, i.tries
