-- What was unusual about a question when it was asked, as the rules of entitlements.yaml said; with commas. It is worked out
-- then, for nobody can tell later whom a question was about.
alter table question add column signs text;
