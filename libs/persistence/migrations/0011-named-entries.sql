-- Decides about the rows that a turn wants to write, in their order, and writes each unless another entry has its
-- resource. Returns what was decided about each. As before, but that a case may name an entry which another has made.
CREATE OR REPLACE FUNCTION decide_register_entries(p_rows jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  decisions jsonb := '[]';
  wanted jsonb;
  r register_entry;
  other register_entry;
  shared daterange;
BEGIN
  -- Registers are taken in one order, so that turns do not wait for each other in a circle.
  INSERT INTO register_head AS h (register, last)
    SELECT DISTINCT x->>'register', 0 FROM jsonb_array_elements(p_rows) x ORDER BY 1
    ON CONFLICT (register) DO UPDATE SET last = h.last;

  FOR wanted IN SELECT x FROM jsonb_array_elements(p_rows) WITH ORDINALITY AS l (x, i) ORDER BY i LOOP
    r := jsonb_populate_record(NULL::register_entry, wanted);
    IF r.entry IS NULL AND NOT EXISTS (SELECT FROM register_entry e WHERE e.register = r.register AND e.key = r.key) THEN
      decisions := decisions || '{"unknown": true}'::jsonb;
      CONTINUE;
    END IF;
    SELECT * INTO other FROM register_entry e
      WHERE text_range(e.register, e.register, '[]') = text_range(r.register, r.register, '[]')
        AND text_range(e.resource, e.resource, '[]') = text_range(r.resource, r.resource, '[]')
        AND e.resource IS NOT NULL AND e.holds && r.period
        -- An entry never stands in its own way; whose it is follows from its case, or the case has named it.
        AND (e.key <> r.key OR (e.case_id <> r.case_id AND wanted->'named' IS NULL))
      ORDER BY lower(e.holds * datemultirange(r.period)) LIMIT 1;
    IF FOUND THEN
      SELECT days INTO shared FROM unnest(other.holds) days WHERE days && r.period ORDER BY days LIMIT 1;
      decisions := decisions || jsonb_build_object('takenBy', jsonb_strip_nulls(jsonb_build_object('key', other.key,
        'title', other.title, 'case', other.case_id, 'from', lower(shared), 'to', upper(shared) - 1)));
      CONTINUE;
    END IF;
    UPDATE register_head SET last = last + 1 WHERE register = r.register RETURNING last INTO r.ordinal;
    PERFORM put_register_entry(r);
    decisions := decisions || jsonb_build_object('ordinal', r.ordinal);
  END LOOP;
  RETURN decisions;
END $$;
