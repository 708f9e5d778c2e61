-- The running cases that share the clock of one: its campaign, that of its campaign, and all their parts. Whoever is further
-- from the first comes first.
CREATE OR REPLACE FUNCTION case_family(p_case text) RETURNS TABLE (id text, clock_offset bigint, parent_id text, today date, next_due date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH RECURSIVE above (id, parent_id, generation) AS (
    SELECT f.id, f.parent_id, 0 FROM case_file f WHERE f.id = p_case
    UNION ALL SELECT f.id, f.parent_id, a.generation + 1 FROM above a JOIN case_file f ON f.id = a.parent_id
  ), family (id, generation) AS (
    (SELECT a.id, 0 FROM above a ORDER BY a.generation DESC LIMIT 1)
    UNION ALL SELECT f.id, m.generation + 1 FROM family m JOIN case_file f ON f.parent_id = m.id
  )
  SELECT c.id, c.clock_offset, c.parent_id, m.today,
    (SELECT min(d.due) FROM deadline d WHERE d.case_id = c.id AND d.state = 'running' AND d.due >= m.today)
  FROM family JOIN case_file c USING (id)
  CROSS JOIN LATERAL (SELECT today_of(c) AS today) m
  WHERE c.closed_at IS NULL ORDER BY family.generation DESC, c.id
$$;
