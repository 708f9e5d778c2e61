-- On whose account is spent: an organ of government or an office holder, as the commitment names them (DL 138/2011 art. 16 c. 26).
ALTER TABLE spending_movement ADD COLUMN political_body text, ADD COLUMN political_body_name text;
ALTER TABLE spending_movement ADD CHECK (type = 'committed' OR political_body IS NULL),
  ADD CHECK ((political_body IS NULL) = (political_body_name IS NULL));
CREATE INDEX spending_by_grant_year ON spending_movement (grant_year) WHERE grant_year IS NOT NULL;
CREATE INDEX spending_of_bodies ON spending_movement (left(line, 4), political_body) WHERE political_body IS NOT NULL;

-- What is committed to each beneficiary of a calendar year (D.Lgs. 33/2013 art. 26 c. 2; `grants_of` has the same rule), or on
-- account of each political body in a financial year, and all that has become of it since. `last` is the commitment that names
-- the account: one that the caller may see.
CREATE FUNCTION year_totals(p_by text, p_year integer, p_key text) RETURNS TABLE (key text, last text, name text,
  committed numeric, saved numeric, liquidated numeric, paid numeric, recovered numeric, commitments integer)
LANGUAGE sql STABLE AS $$
  WITH root AS (
    SELECT g.id, g.line, g.on_day, CASE p_by WHEN 'beneficiary' THEN g.tax_code ELSE g.political_body END AS key,
      CASE p_by WHEN 'beneficiary' THEN g.creditor ELSE g.political_body_name END AS name
    FROM spending_movement g
    WHERE p_by = 'beneficiary' AND g.grant_year = p_year
      OR p_by = 'politicalBody' AND g.political_body IS NOT NULL AND left(g.line, 4) = p_year::text
  ), latest AS (
    SELECT DISTINCT ON (r.key) r.key, r.id, r.name FROM root r WHERE p_key IS NULL OR r.key = p_key
    ORDER BY r.key, r.on_day DESC, r.id DESC
  )
  SELECT l.key, l.id, l.name, sum(m.committed), sum(m.saved), sum(m.liquidated), sum(m.paid), sum(m.recovered),
    count(DISTINCT r.id)::integer
  FROM latest l JOIN root r ON r.key = l.key JOIN spending_movement m ON m.commitment = r.id AND m.line = r.line
  GROUP BY l.key, l.id, l.name
$$;

-- The same over the whole ledger, to those who read it; without names, as they may come from cases closed to the reader.
CREATE FUNCTION whole_year_totals(p_by text, p_year integer, p_key text) RETURNS TABLE (key text, committed numeric,
  saved numeric, liquidated numeric, paid numeric, recovered numeric, commitments integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT t.key, t.committed, t.saved, t.liquidated, t.paid, t.recovered, t.commitments
  FROM year_totals(p_by, p_year, p_key) t WHERE reads_whole_ledger()
$$;
