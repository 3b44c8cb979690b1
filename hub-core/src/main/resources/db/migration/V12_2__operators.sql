-- What people did, for the page that shows it: few rows among very many.
create index event_of_people on event (at, no)
 where code in ('RETRIED', 'SENT_AGAIN', 'CONFIRMED', 'SKIPPED', 'SKIPPED_IN_DOUBT', 'WITHDRAWN', 'WITHDRAWN_IN_DOUBT',
                'RELEASED', 'BODY_READ', 'PAUSED', 'RESUMED', 'PROBE_ASKED', 'INCIDENT_SETTLED');

create index question_by_time on question (at, no);

-- Documents, the newest ones and by the number that is printed on them; the key is agency, day, number.
create index message_documents on message (position) where type = 'vn.lienthong.official-document.v1';
create index message_document_number on message (split_part(key, ',', 3), position)
 where type = 'vn.lienthong.official-document.v1';

-- How large the database was at the end of each day, for the forecast.
create table database_size (
  day   date primary key,
  bytes bigint not null
);
