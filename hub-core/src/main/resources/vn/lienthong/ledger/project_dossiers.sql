-- Dossiers and their steps between two positions, as versions of records: what their senders say, not what was amended for one receiver. A dossier says everything anew; a step changes the
-- state and may end it. Whatever the batches, the same messages give the same versions.
with batch as materialized (
  select m.position, m.key, m.type = 'vn.lienthong.dossier.v1' as whole, convert_from(m.payload, 'UTF8')::jsonb as j
    from message m
   where m.position > ? and m.position <= ? and m.source <> 'lien-thong'
     and m.type in ('vn.lienthong.dossier.v1', 'vn.lienthong.dossier-progress.v1')
), known as materialized (
  select r.*
    from dossier_record r
   where r.before = 9223372036854775807 and r.key in (select key from batch)
), base as (
  select b.key, b.position as since, b.j #>> '{offices,intake}' as intake, b.j #>> '{offices,competent}' as competent,
         b.j #>> '{procedure,code}' as procedure, (b.j #>> '{timing,submittedAt}')::timestamptz as submitted,
         (b.j #>> '{timing,receivedAt}')::timestamptz as received, (b.j #>> '{timing,dueAt}')::timestamptz as due,
         coalesce((b.j #>> '{timing,finishedAt}')::timestamptz, (b.j #>> '{timing,returnedAt}')::timestamptz,
                  (b.j #>> '{timing,refusedAt}')::timestamptz) as said_end,
         null::timestamptz as completed, null::timestamptz as returned, null::timestamptz as stopped,
         s.waited, b.j ->> 'channel' as channel, b.j #>> '{flags,onlinePayment}' as online_payment,
         (b.j #>> '{flags,digitised}')::boolean as digitised, (b.j #>> '{flags,verifiedByVneid}')::boolean as vneid,
         s.n as supplements, r.n as result_files, d.n as papers, d.digitised as papers_digitised,
         d.reused as papers_reused, d.from_store as papers_from_store,
         jsonb_array_length(b.j #> '{flags,databases}') as databases
    from batch b
   cross join lateral (
         select count(*)::int as n,
                coalesce(sum(greatest((e ->> 'receivedAt')::timestamptz - (e ->> 'requestedAt')::timestamptz,
                                      interval '0')), interval '0') as waited
           from jsonb_array_elements(b.j -> 'supplements') e) s
   cross join lateral (
         select count(*)::int as n from jsonb_array_elements(b.j -> 'results') e where e ->> 'url' is not null) r
   cross join lateral (
         select count(*)::int as n,
                count(*) filter (where (e ->> 'digitised')::boolean)::int as digitised,
                count(*) filter (where (e ->> 'reused')::boolean)::int as reused,
                count(*) filter (where (e ->> 'fromNationalStore')::boolean)::int as from_store
           from jsonb_array_elements(b.j -> 'documents') e) d
   where b.whole
  union all
  select key, since, intake, competent, procedure, submitted, received, due, said_end, completed, returned, stopped,
         waited, channel, online_payment, digitised, vneid, supplements, result_files, papers, papers_digitised,
         papers_reused, papers_from_store, databases
    from known
), told as (
  select b.position, b.key, b.whole, b.j ->> 'status' as status, (b.j ->> 'at')::timestamptz as at,
         coalesce(max(b.position) filter (where b.whole) over earlier, k.since) as since_base
    from batch b
    left join known k on k.key = b.key
  window earlier as (partition by b.key order by b.position)
), staged as (
  select t.*,
         min(t.at) filter (where t.status = 'COMPLETED' and not t.whole) over here as completed,
         min(t.at) filter (where t.status = 'RESULT_RETURNED' and not t.whole) over here as returned,
         min(t.at) filter (where t.status in ('STOPPED', 'NOT_ACCEPTED') and not t.whole) over here as stopped,
         lead(t.position) over (partition by t.key order by t.position) as next
    from told t
   where t.since_base is not null
  window here as (partition by t.key, t.since_base order by t.position)
)
insert into dossier_record (
       key, since, before, intake, competent, procedure, submitted, received, due, said_end, completed, returned, stopped,
       waited, status, channel, online_payment, digitised, vneid, supplements, result_files, papers, papers_digitised,
       papers_reused, papers_from_store, databases)
select s.key, s.position, coalesce(s.next, 9223372036854775807), b.intake, b.competent, b.procedure, b.submitted,
       b.received, b.due, b.said_end, least(b.completed, s.completed), least(b.returned, s.returned),
       least(b.stopped, s.stopped), b.waited, s.status, b.channel, b.online_payment, b.digitised, b.vneid, b.supplements,
       b.result_files, b.papers, b.papers_digitised, b.papers_reused, b.papers_from_store, b.databases
  from staged s
  join base b on b.key = s.key and b.since = s.since_base
