-- An item has its turn, if its run goes on and its delivery still stands as it did when it was chosen.
update wave_item i set outcome = 'UNDER_WAY'
  from wave_run r, delivery d
 where r.no = i.run_no and r.status = 'RUNNING' and i.run_no = ? and i.position = ? and i.outcome = 'TO_DO'
   and d.connection_no = r.connection_no and d.position = i.position and d.state = r.state
   and needs_person(d.state, d.reason, d.not_before)
   and cause_of(d.connection_no, d.state, d.reason, d.detail) = r.cause and d.changed_at <= r.changed_upto
