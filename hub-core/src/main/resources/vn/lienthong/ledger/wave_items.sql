-- The frozen set of a run as items, oldest first: the first one, ten, a hundred, the rest.
insert into wave_item (run_no, position, wave)
select ?, s.position, case when s.n = 1 then 1 when s.n <= 11 then 2 when s.n <= 111 then 3 else 4 end
  from (select d.position, row_number() over (order by d.position) as n
          from delivery d
         where d.connection_no = ? and d.state in ('U', 'Q') and d.state = ?::"char"
           and needs_person(d.state, d.reason, d.not_before)
           and cause_of(d.connection_no, d.state, d.reason, d.detail) = ?
           and d.position <= ? and d.changed_at <= ?) s
