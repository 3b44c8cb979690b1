insert into question (no, at, client, service, connection, officer, organisation, purpose, legal_basis, dossier, task,
                      subject, fields, outcome, detail, answer, known_at,
                      signs)
select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
