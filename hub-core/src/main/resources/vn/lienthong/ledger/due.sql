-- What was put off until a time that has come goes back to its lane; what is unknown will be asked for or repeated there.
with due as (
  select connection_no, position, state, reason
    from delivery
   where not_before <= ?::timestamptz and state in ('N', 'U')
   order by not_before
   limit 5000
     for update skip locked
), changed as (
  update delivery d
     set state = 'W', not_before = null, changed_at = ?::timestamptz
    from due
   where d.connection_no = due.connection_no and d.position = due.position
  returning d.connection_no, d.position, d.accepted_on, d.attempts, d.changed_at, d.lane, due.state as was, due.reason as why
), events as (
  insert into event (at, position, connection_no, accepted_on, code, from_state, to_state, attempt, actor)
  select changed_at, position, connection_no, accepted_on, case when was <> 'U' then 'TIME_CAME' when why = 'REPEATABLE' then 'WILL_REPEAT' else 'WILL_ASK' end,
         was, 'W', attempts, 'hub'
    from changed
)
select distinct connection_no, lane from changed
