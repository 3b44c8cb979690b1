-- What stewards have said of listed agencies is only added to, like what people do elsewhere: the newest word counts.
create function stewards_word_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'what stewards have said is never changed and never deleted';
end $$;
create trigger agency_decision_is_kept before update or delete or truncate on agency_decision
  for each statement execute function stewards_word_is_kept();
create index agency_decision_by_time on agency_decision (at, no);
