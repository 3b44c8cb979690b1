-- Procedures between two positions, as versions of records: one row for each level with its days.
with batch as (
  select m.position, m.key, convert_from(m.payload, 'UTF8')::jsonb as j,
         lead(m.position) over (partition by m.key order by m.position) as next
    from message m
   where m.position > ? and m.position <= ? and m.type = 'vn.lienthong.procedure.v1'
     and m.source <> 'lien-thong'
)
insert into procedure_record (key, since, before, publisher, level, from_day, until_day)
select b.key, b.position, coalesce(b.next, 9223372036854775807), b.j ->> 'publisher', l.level,
       coalesce(l.from_day, '-infinity'), coalesce(l.until_day, 'infinity')
  from batch b
  left join lateral (
       select e ->> 'level' as level, (e ->> 'from')::date as from_day,
              lead((e ->> 'from')::date) over (order by (e ->> 'from')::date) as until_day
         from jsonb_array_elements(b.j -> 'levels') e) l on true
 where l.from_day is null or l.until_day is null or l.from_day < l.until_day
