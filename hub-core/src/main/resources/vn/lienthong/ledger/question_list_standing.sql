select l.*,
       count(*) filter (where i.state = 'WAITING')   as waiting,
       count(*) filter (where i.state = 'FOUND')     as found,
       count(*) filter (where i.state = 'NOT_FOUND') as not_found,
       count(*) filter (where i.state = 'FAILED')    as failed,
       min(i.next_at) filter (where i.state = 'WAITING') as next_item
from question_list l join question_list_item i on i.list = l.id
where l.id = ? and l.client = ?
group by l.id
