-- What was found of a document's signatures may change after the document came, so figures over documents are brought up to
-- date by the number of the change, not by the document's position. Only one node writes these rows at a time.
create sequence document_change;
alter table document_fact add column change bigint not null default nextval('document_change');
create index document_fact_by_change on document_fact (change);
create index document_fact_by_day on document_fact (issued_on);
