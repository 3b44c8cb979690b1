-- Whether the system that sent a list has been told of its end; of lists that ended before, nobody is told.
alter table question_list add column told_at timestamptz;
update question_list set told_at = now() where ended_at is not null;
create index question_list_untold on question_list (ended_at) where ended_at is not null and told_at is null;
