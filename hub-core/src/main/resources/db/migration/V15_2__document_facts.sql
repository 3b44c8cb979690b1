-- What indicators about signing count (KYSO, VB): one row a document message, as the newest evidence says.
create table document_fact (
  position        bigint primary key,
  document        text not null,
  act             text not null,
  issuer          text not null,
  issued_on       date not null,
  receivers       text[] not null,
  signatures      int not null,
  by_organisation boolean not null,
  by_person       boolean not null,
  in_full         boolean not null,
  open            boolean not null
);
create index document_fact_by_issuer on document_fact (issuer, issued_on);
