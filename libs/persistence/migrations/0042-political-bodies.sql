-- On whose account is spent: an organ of government or an office holder, as the commitment names them (DL 138/2011 art. 16 c. 26).
ALTER TABLE spending_movement ADD COLUMN political_body text, ADD COLUMN political_body_name text;
ALTER TABLE spending_movement ADD CHECK (type = 'committed' OR political_body IS NULL),
  ADD CHECK ((political_body IS NULL) = (political_body_name IS NULL));
CREATE INDEX spending_by_grant_year ON spending_movement (grant_year) WHERE grant_year IS NOT NULL;
CREATE INDEX spending_of_bodies ON spending_movement (left(line, 4), political_body) WHERE political_body IS NOT NULL;

-- The commitments of each account of a year: those to a beneficiary of the calendar year (D.Lgs. 33/2013 art. 26 c. 2; `grants_of`
-- has the same rule), or those on account of a political body in the financial year of their lines.
CREATE FUNCTION year_commitments(p_by text, p_year integer, p_key text) RETURNS TABLE (key text, id text, line text, on_day date,
  name text) LANGUAGE sql STABLE AS $$
  SELECT CASE p_by WHEN 'beneficiary' THEN g.tax_code ELSE g.political_body END, g.id, g.line, g.on_day,
    CASE p_by WHEN 'beneficiary' THEN g.creditor ELSE g.political_body_name END
  FROM spending_movement g
  WHERE (p_by = 'beneficiary' AND g.grant_year = p_year
      OR p_by = 'politicalBody' AND g.political_body IS NOT NULL AND left(g.line, 4) = p_year::text)
    AND (p_key IS NULL OR p_key = CASE p_by WHEN 'beneficiary' THEN g.tax_code ELSE g.political_body END)
$$;

-- What is committed on each account, less what was saved, and all that has become of it since. An account is known by its last
-- commitment and has the name that this one gives: both are of cases that the caller may see.
CREATE FUNCTION year_totals(p_by text, p_year integer, p_key text) RETURNS TABLE (key text, commitment text, name text,
  committed numeric, saved numeric, liquidated numeric, paid numeric, recovered numeric, commitments integer, movements integer)
LANGUAGE sql STABLE AS $$
  WITH commitment AS MATERIALIZED (SELECT * FROM year_commitments(p_by, p_year, p_key)),
  latest AS (SELECT DISTINCT ON (c.key) c.key, c.id, c.name FROM commitment c ORDER BY c.key, c.on_day DESC, c.id DESC)
  SELECT l.key, l.id, l.name, sum(m.committed), sum(m.saved), sum(m.liquidated), sum(m.paid), sum(m.recovered),
    count(DISTINCT c.id)::integer, count(*)::integer
  FROM latest l JOIN commitment c ON c.key = l.key JOIN spending_movement m ON m.commitment = c.id AND m.line = c.line
  GROUP BY l.key, l.id, l.name
$$;

-- The same over the whole ledger, to those who read it; without names, which may come from cases that are closed to the reader.
CREATE FUNCTION whole_year_totals(p_by text, p_year integer, p_key text) RETURNS TABLE (key text, committed numeric,
  saved numeric, liquidated numeric, paid numeric, recovered numeric, commitments integer, movements integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT t.key, t.committed, t.saved, t.liquidated, t.paid, t.recovered, t.commitments, t.movements
  FROM year_totals(p_by, p_year, p_key) t WHERE reads_whole_ledger()
$$;
