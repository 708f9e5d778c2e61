-- The ledger of expenditure: what cases do with the lines of the budget (TUEL art. 183 to 185). A read model of the fact
-- spendingMoved, one row for each line that a movement touches, which says by how much it changes what stands there. Lines
-- themselves are entries of the register budgetLines.

-- What turns that move money take in one order, so that no two wait for each other in a circle: a row for each line, whose
-- `last` is its last ordinal, and one for each creditor and year whose grants are added up.
CREATE TABLE spending_head (
  key  text PRIMARY KEY,
  last bigint NOT NULL
);

CREATE TABLE spending_movement (
  ordinal    bigint NOT NULL,
  on_day     date NOT NULL,
  -- The entry of the journal it comes from.
  position   integer NOT NULL,
  -- Of a grant: the calendar year to whose total it belongs.
  grant_year integer,
  id         text NOT NULL,
  line       text NOT NULL,
  case_id    text NOT NULL,
  type       text NOT NULL CHECK (type IN
    ('booked', 'committed', 'reduced', 'released', 'liquidated', 'ordered', 'paid', 'recovered')),
  -- The movement that this one follows, which may be one of another case.
  follows    text,
  -- The booking that it is, uses up or gives up; the commitment that it is or comes of.
  booking    text,
  commitment text,
  creditor   text,
  tax_code   text,
  reason     text,
  reference  text,
  amount      numeric(17, 2) NOT NULL CHECK (amount >= 0),
  booked      numeric(17, 2) NOT NULL,
  committed   numeric(17, 2) NOT NULL,
  saved       numeric(17, 2) NOT NULL,
  liquidated  numeric(17, 2) NOT NULL,
  ordered     numeric(17, 2) NOT NULL,
  paid        numeric(17, 2) NOT NULL,
  recovered   numeric(17, 2) NOT NULL,
  PRIMARY KEY (id, line),
  UNIQUE (line, ordinal)
);
-- Whoever writes and however: a liquidation has one order, and an order is paid once.
CREATE UNIQUE INDEX spending_ordered_once ON spending_movement (follows) WHERE type = 'ordered';
CREATE UNIQUE INDEX spending_paid_once ON spending_movement (follows) WHERE type = 'paid';
CREATE INDEX spending_by_booking ON spending_movement (booking) WHERE booking IS NOT NULL;
CREATE INDEX spending_by_commitment ON spending_movement (commitment) WHERE commitment IS NOT NULL;
CREATE INDEX spending_by_case ON spending_movement (case_id, position);
CREATE INDEX spending_of_grants ON spending_movement (tax_code, grant_year) WHERE grant_year IS NOT NULL;

-- What somebody has been granted in a calendar year, less what was saved of it (D.Lgs. 33/2013 art. 26 c. 2).
CREATE FUNCTION grants_of(p_tax_code text, p_year integer) RETURNS numeric LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(m.committed), 0.00) FROM spending_movement g
    JOIN spending_movement m ON m.commitment = g.id AND m.line = g.line
  WHERE g.tax_code = p_tax_code AND g.grant_year = p_year
$$;

-- The second wall: Accounts and those who watch over the house read the whole ledger (the house right `readLedger`),
-- everybody else the movements of cases that they may read. A restricted case does not exist for those whom it is closed to,
-- and whoever is excluded from a case finds nothing of it, whatever office they hold.
CREATE FUNCTION reads_whole_ledger() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT reader_login() IS NOT NULL AND (reader_watches() OR reader_offices() && ARRAY['accounts.head', 'accounts.officer'])
$$;
CREATE FUNCTION may_read_movement(p_case text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER COST 20
  BEGIN ATOMIC
    SELECT may_read_case(p_case) OR reads_whole_ledger() AND EXISTS (SELECT FROM case_file c
      WHERE c.id = p_case AND c.level <> 'restricted' AND NOT reader_login() = ANY (coalesce(c.excluded, '{}')));
  END;
ALTER TABLE spending_movement ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_readable_case ON spending_movement FOR SELECT TO marino_reader USING (may_read_movement(case_id));
GRANT SELECT ON spending_movement TO marino_reader;

-- Whose lines the reader heads, as the head of their unit or of one above (TUEL art. 169): they know where these stand, and
-- of no case more than they may.
CREATE FUNCTION heads_unit(p_unit text) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH RECURSIVE above AS (
    SELECT p_unit AS id UNION SELECT u.parent FROM unit u JOIN above a ON u.id = a.id WHERE u.parent IS NOT NULL)
  SELECT reader_login() IS NOT NULL AND EXISTS (SELECT FROM office o JOIN above a ON a.id = o.unit
    WHERE o.kind = 'manager' AND o.id = ANY (reader_offices()))
$$;

-- What a line has been given, version by version, with the days on which each holds.
CREATE FUNCTION appropriations_of(p_line text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('from', lower(d), 'to', upper(d) - 1,
    'appropriation', e.entry->>'appropriation', 'act', e.entry->>'act')) ORDER BY lower(d)), '[]')
  FROM register_entry e CROSS JOIN LATERAL unnest(e.holds) d
  WHERE e.register = 'budgetLines' AND e.key = p_line AND e.entry IS NOT NULL
$$;

-- What stands on lines on a day, whatever cases it comes from: of all lines to those who read the whole ledger, else of those
-- of a unit that the reader heads.
CREATE FUNCTION line_totals(p_lines text[], p_on date) RETURNS TABLE (line text, booked numeric, committed numeric,
  saved numeric, liquidated numeric, ordered numeric, paid numeric, recovered numeric, movements integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT m.line, sum(m.booked), sum(m.committed), sum(m.saved), sum(m.liquidated), sum(m.ordered), sum(m.paid),
    sum(m.recovered), count(*)::integer
  FROM spending_movement m
  WHERE m.line = ANY (p_lines) AND m.on_day <= p_on AND (reads_whole_ledger() OR heads_unit((
    SELECT e.entry->>'unit' FROM register_entry e WHERE e.register = 'budgetLines' AND e.key = m.line AND e.entry IS NOT NULL
    ORDER BY e.ordinal DESC LIMIT 1)))
  GROUP BY m.line
$$;
