-- Procedures that changed after a position, as the newest message says, each once.
select m.position, (m.accepted_at at time zone 'Asia/Ho_Chi_Minh')::date as day,
       array[j ->> 'publisher'] as offices,
       coalesce((select array_agg(distinct f.publisher)
                   from procedure_record f where f.key = m.key and f.since < m.position), '{}') as former,
       m.key as code, j ->> 'name' as name, j ->> 'publisher' as publisher, f.names as fields, l.level,
       l.from_day as "levelFrom"
  from (select distinct key, since
          from procedure_record
         where since > ? and before = 9223372036854775807
         order by since
         limit ?) r
  join message m on m.position = r.since
 cross join lateral (select convert_from(m.payload, 'UTF8')::jsonb as j) p
 cross join lateral (
       select coalesce(array_agg(e ->> 'name'), '{}') as names from jsonb_array_elements(j -> 'fields') e) f
  left join lateral (
       select e ->> 'level' as level, (e ->> 'from')::date as from_day
         from jsonb_array_elements(case jsonb_typeof(j -> 'levels') when 'array' then j -> 'levels' else '[]' end) e
        order by from_day desc limit 1) l on true
 order by m.position
