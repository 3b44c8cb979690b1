-- What came of those under way: there, stuck again, or taken over by a person or another connection.
with settled as (
  update wave_item i
     set outcome = case when d.state = 'D' then 'DELIVERED' when d.position is null or d.state = 'X' then 'LEFT_ALONE' else 'FAILED' end
    from (select w.run_no, w.position as item, d.* from wave_item w
            left join delivery d on d.connection_no = ? and d.position = w.position
           where w.run_no = ? and w.outcome = 'UNDER_WAY') d
   where i.run_no = d.run_no and i.position = d.item
     and (d.position is null or d.state in ('D', 'X') or needs_person(d.state, d.reason, d.not_before))
  returning i.wave, i.outcome)
update wave w
   set under_way = w.under_way - s.all_of_them, delivered = w.delivered + s.delivered,
       failed = w.failed + s.failed, left_alone = w.left_alone + s.left_alone
  from (select wave, count(*) as all_of_them, count(*) filter (where outcome = 'DELIVERED') as delivered,
               count(*) filter (where outcome = 'FAILED') as failed,
               count(*) filter (where outcome = 'LEFT_ALONE') as left_alone
          from settled group by wave) s
 where w.run_no = ? and w.wave = s.wave
