-- Contents that a document names, or a package that waits for a person.
with asked as (select unnest(?::text[]) as hash)
select a.hash
  from asked a
 where exists (select 1 from message m
                where m.type = 'vn.lienthong.official-document.v1'
                  and content_hashes(m.payload) @> array[a.hash])
    or a.hash in (select named[1]
                    from set_aside s
                   cross join lateral regexp_matches(
                         convert_from(s.columns, 'UTF8'), '"package":"([0-9a-f]{64})"') named
                   where s.settled_at is null)
