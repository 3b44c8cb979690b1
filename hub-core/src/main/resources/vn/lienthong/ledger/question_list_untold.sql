select l.*,
       count(*) filter (where i.state = 'WAITING')   as waiting,
       count(*) filter (where i.state = 'FOUND')     as found,
       count(*) filter (where i.state = 'NOT_FOUND') as not_found,
       count(*) filter (where i.state = 'FAILED')    as failed,
       null::timestamptz as next_item
from (select * from question_list where ended_at is not null and told_at is null order by ended_at limit ?) l
join question_list_item i on i.list = l.id
group by l.id, l.at, l.client, l.service, l.why, l.same, l.total, l.state, l.detail, l.next_at, l.ended_at, l.told_at
