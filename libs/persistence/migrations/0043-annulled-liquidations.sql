-- A liquidation that is not paid is annulled, once, and its commitment gets back what it took (TUEL art. 184).
ALTER TABLE spending_movement DROP CONSTRAINT spending_movement_type_check;
ALTER TABLE spending_movement ADD CONSTRAINT spending_movement_type_check CHECK (type IN
  ('booked', 'committed', 'reduced', 'released', 'liquidated', 'annulled', 'ordered', 'cancelled', 'paid', 'recovered'));
CREATE UNIQUE INDEX spending_annulled_once ON spending_movement (follows) WHERE type = 'annulled';
