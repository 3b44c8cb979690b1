-- Which contents a document names, whichever door it came through: no other content has to be kept.
create function content_hashes(payload bytea) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct named[2]), '{}')
    from regexp_matches(convert_from(payload, 'UTF8'), '"(content|original)":"([0-9a-f]{64})"', 'g') named
$$;

create index message_by_content on message using gin (content_hashes(payload))
 where type = 'vn.lienthong.official-document.v1';
