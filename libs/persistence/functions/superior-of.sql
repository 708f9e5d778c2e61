-- The superior of an office at a level, from 1: the heads of its unit and of the units above, nearest first; of an office
-- that is such a head only those above it. Units without a head are passed over. Where a unit has several offices of this
-- kind, the first by its id heads it: the organisation does not say more.
CREATE OR REPLACE FUNCTION superior_of(p_office text, p_level integer) RETURNS text LANGUAGE sql STABLE AS $$
  WITH RECURSIVE above (unit, distance) AS (
    SELECT unit, 0 FROM office WHERE id = p_office
    UNION ALL SELECT u.parent, a.distance + 1 FROM above a JOIN unit u ON u.id = a.unit WHERE u.parent IS NOT NULL
  ) CYCLE unit SET is_cycle USING path,
  head AS (
    SELECT DISTINCT ON (a.distance) a.distance, o.id
    FROM above a JOIN office o ON o.unit = a.unit AND o.kind = 'manager'
      AND (o.ended_on IS NULL OR o.ended_on > (now() AT TIME ZONE 'Europe/Rome')::date)
    WHERE NOT a.is_cycle
    ORDER BY a.distance, o.id
  )
  SELECT id FROM head WHERE distance > coalesce((SELECT distance FROM head WHERE id = p_office), -1)
  ORDER BY distance OFFSET p_level - 1 LIMIT 1
$$;
