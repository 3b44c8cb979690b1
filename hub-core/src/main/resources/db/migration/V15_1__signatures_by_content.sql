-- A policy of a connection asks what is known of a document's files before it goes there.
create index signature_check_by_content on signature_check (content, no);
