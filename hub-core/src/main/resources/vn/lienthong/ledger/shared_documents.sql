-- The newest message of each document, where it is after a position.
select m.position, (j #>> '{issued,on}')::date as day,
       array[j #>> '{from,code}'] || t.codes as offices, '{}'::text[] as former,
       m.key as id, j #>> '{act,kind}' as act, (j #>> '{number,number}') || '/' || (j #>> '{number,symbol}') as number,
       (j #>> '{issued,on}')::date as issued, j #>> '{kind,name}' as kind, j ->> 'subject' as subject,
       j #>> '{from,code}' as "from", t.codes as "to", jsonb_array_length(j -> 'attachments') as files
  from message m
 cross join lateral (select convert_from(m.payload, 'UTF8')::jsonb as j) p
 cross join lateral (
       select coalesce(array_agg(e ->> 'code'), '{}') as codes from jsonb_array_elements(j -> 'to') e) t
 where m.position > ? and m.type = 'vn.lienthong.official-document.v1'
   and not exists (
       select 1 from message n where n.key = m.key and n.position > m.position and n.type = m.type)
 order by m.position
 limit ?
