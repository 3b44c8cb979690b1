-- Rows that a person has corrected beside their source: the source says the same as before, and nobody is asked again.
create index set_aside_corrected on set_aside (connection_no, source, place) where settled_why = 'CORRECTED_BY_FILE';
