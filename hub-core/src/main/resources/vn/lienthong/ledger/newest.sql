-- The newest messages of each key from one source, at most so many of a key, the oldest of them first.
select w.key, n.id, n.digest
  from unnest(?::text[], ?::int4[]) as w(key, most)
 cross join lateral (
       select m.position, i.id, i.digest
         from message m
         join message_identity i on i.source = m.source and i.id = m.id
        where m.key = w.key and m.source = ?
        order by m.position desc
        limit w.most) n
 order by w.key, n.position
