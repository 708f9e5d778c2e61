-- Turns of a case are looked up only when one is repeated, within the entries of that case: the primary key
-- serves that, and an index of its own cost more bytes than many an entry.
DROP INDEX journal_by_turn;
