-- Dossiers that changed after a position, as they are now, each once.
select r.since as position, (r.received at time zone 'Asia/Ho_Chi_Minh')::date as day,
       array[r.intake, r.competent] as offices,
       coalesce((select array_agg(distinct o)
                   from dossier_record f cross join unnest(array[f.intake, f.competent]) o
                  where f.key = r.key and f.since < r.since), '{}') as former,
       r.key as number, r.procedure, r.intake, r.competent, r.submitted, r.received, r.due, r.ended, r.status, r.channel,
       r.online_payment as "onlinePayment", r.digitised, r.supplements, r.result_files as "resultFiles"
  from dossier_fact r
 where r.since > ? and r.before = 9223372036854775807
 order by r.since
 limit ?
