update question_list l set state = 'DONE', ended_at = ?
where l.id = ? and l.state = 'RUNNING'
  and not exists (select 1 from question_list_item i where i.list = l.id and i.state = 'WAITING')
