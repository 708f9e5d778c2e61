-- The running cases that share the clock of one: its campaign, that of its campaign, and all their parts.
CREATE OR REPLACE FUNCTION case_family(p_case text) RETURNS TABLE (id text, clock_offset bigint, parent_id text, today date, next_due date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH RECURSIVE above (id, parent_id) AS (
    SELECT f.id, f.parent_id FROM case_file f WHERE f.id = p_case
    UNION ALL SELECT f.id, f.parent_id FROM above a JOIN case_file f ON f.id = a.parent_id
  ), family (id) AS (
    SELECT a.id FROM above a WHERE NOT EXISTS (SELECT FROM case_file f WHERE f.id = a.parent_id)
    UNION ALL SELECT f.id FROM family m JOIN case_file f ON f.parent_id = m.id
  )
  SELECT c.id, c.clock_offset, c.parent_id, m.today,
    (SELECT min(d.due) FROM deadline d WHERE d.case_id = c.id AND d.state = 'running' AND d.due >= m.today)
  FROM family JOIN case_file c USING (id)
  CROSS JOIN LATERAL (SELECT today_of(c) AS today) m
  WHERE c.closed_at IS NULL ORDER BY c.id
$$;
