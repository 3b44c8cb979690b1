-- The offices that a delivery is for, codes with blanks between them; null where it goes to its connection whoever the
-- message is addressed to.
alter table delivery add column offices text;
