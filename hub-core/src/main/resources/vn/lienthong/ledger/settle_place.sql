-- A good row came from a place where a bad one stood: the source has been corrected.
update set_aside s
   set settled_at = ?, settled_by = 'hub', settled_why = 'CORRECTED_AT_SOURCE'
  from unnest(?::text[], ?::text[]) as g(source, place)
 where s.connection_no = ? and s.source = g.source and s.place = g.place and s.settled_at is null
