-- What the console groups by. Functions, so that the list of causes and the frozen set of one of them can never differ.
-- The name of a cause says nothing about anyone: it is a hash of connection, state, reason and text without long figures.
create function cause_of(connection_no int, state "char", reason text, detail text) returns text
  language sql immutable parallel safe as $$
  select substr(md5(connection_no::text || '|' || state::text || '|' || coalesce(reason, '') || '|'
                    || regexp_replace(coalesce(detail, ''), '(?<=/)[0-9]+|[0-9]{4,}', '#', 'g')), 1, 12)
$$;

-- Waits for a person, not for a time or for another delivery.
create function needs_person(state "char", reason text, not_before timestamptz) returns boolean
  language sql immutable parallel safe as $$
  select state = 'Q' or (state = 'U' and not_before is null) or (state = 'H' and coalesce(reason, '') <> 'BEHIND')
$$;
