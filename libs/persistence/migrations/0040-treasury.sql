-- An order that the treasurer does not carry out is cancelled, and its liquidation ordered anew (TUEL art. 185).
ALTER TABLE spending_movement ADD COLUMN replaces text;
ALTER TABLE spending_movement DROP CONSTRAINT spending_movement_type_check;
ALTER TABLE spending_movement ADD CONSTRAINT spending_movement_type_check CHECK (type IN
  ('booked', 'committed', 'reduced', 'released', 'liquidated', 'ordered', 'cancelled', 'paid', 'recovered'));
ALTER TABLE spending_movement ADD CHECK (type = 'ordered' OR replaces IS NULL);
-- Whoever writes and however: a liquidation has one first order, and each order is replaced by one other at most. An order is
-- paid once or cancelled once, never both.
DROP INDEX spending_ordered_once;
DROP INDEX spending_paid_once;
CREATE UNIQUE INDEX spending_ordered_once ON spending_movement (follows, coalesce(replaces, '')) WHERE type = 'ordered';
CREATE UNIQUE INDEX spending_paid_once ON spending_movement (follows) WHERE type IN ('paid', 'cancelled');
