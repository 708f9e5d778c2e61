-- The duties that nobody may have both of, either way round: `separations` of libs/domain/duties.ts, with which a test
-- compares it.
CREATE OR REPLACE FUNCTION duties_apart() RETURNS TABLE (duty text, other text) LANGUAGE sql IMMUTABLE AS $$
  WITH declared (duty, others) AS (VALUES
    ('evaluation', 'sectorOpinion'),
    ('confirmation', 'registration evaluation sectorOpinion inspection'),
    ('decision', 'registration evaluation sectorOpinion inspection proposal'),
    ('technicalOpinion', 'proposal accountingOpinion'),
    ('accountingOpinion', 'proposal'),
    ('visa', 'responsibility proposal decision'),
    ('adoption', 'proposal technicalOpinion accountingOpinion'),
    ('publication', 'proposal'),
    ('liquidation', 'evaluation inspection proposal'),
    ('payment', 'proposal technicalOpinion accountingOpinion visa decision liquidation'),
    ('collection', 'proposal decision'),
    ('review', 'evaluation proposal decision'),
    ('reviewDecision', 'evaluation proposal decision review'),
    ('verification', 'implementation'))
  SELECT d.duty, o FROM declared d, string_to_table(d.others, ' ') o
  UNION ALL
  SELECT o, d.duty FROM declared d, string_to_table(d.others, ' ') o
$$;

-- What people have done in a case, in the campaign of which it is a part, and in its own parts. A case that is about to be
-- opened says of which.
CREATE OR REPLACE FUNCTION duties_around(p_case text, p_campaign text DEFAULT NULL) RETURNS SETOF duty_done LANGUAGE sql STABLE AS $$
  SELECT d.* FROM duty_done d WHERE d.case_id = p_case
  UNION ALL
  SELECT d.* FROM duty_done d WHERE d.case_id = coalesce((SELECT c.parent_id FROM case_file c WHERE c.id = p_case), p_campaign)
  UNION ALL
  SELECT d.* FROM case_file c JOIN duty_done d ON d.case_id = c.id WHERE c.parent_id = p_case
$$;

-- Who may not have a duty in a case for what they have done in it or around it.
CREATE OR REPLACE FUNCTION excluded_by_duties(p_case text, p_duty text, p_campaign text DEFAULT NULL)
RETURNS text[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_duty IS NULL THEN
    RETURN '{}';
  END IF;
  RETURN ARRAY(SELECT DISTINCT d.person FROM duties_around(p_case, p_campaign) d
    WHERE d.duty IN (SELECT a.other FROM duties_apart() a WHERE a.duty = p_duty) ORDER BY 1);
END $$;

-- Keeps that people have had a duty, and tells the open tasks of the case that they may not have for it. Those of its campaign
-- and of its parts are not told: a turn changes the rows of its own case alone, so that turns do not wait for each other.
CREATE OR REPLACE FUNCTION had_duty(p_case text, p_duty text, p_by jsonb, p_at timestamptz, p_position integer)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO duty_done (at, position, case_id, duty, person, name)
    SELECT p_at, p_position, p_case, p_duty, b->>'person', b->>'name' FROM jsonb_array_elements(p_by) b
    ON CONFLICT DO NOTHING;
  UPDATE task t SET excluded = with_people(t.excluded, ARRAY(SELECT b->>'person' FROM jsonb_array_elements(p_by) b))
    WHERE t.case_id = p_case AND t.state = 'open'
      AND t.duty IN (SELECT a.other FROM duties_apart() a WHERE a.duty = p_duty);
END $$;

-- For the API: what stands against giving work to people. Duties of cases that the reader may not know of say no case.
CREATE OR REPLACE FUNCTION duties_against(p_case text, p_duty text)
RETURNS TABLE (case_id text, duty text, person text, name text, at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT CASE WHEN d.case_id = p_case OR NOT is_hidden_case(d.case_id) THEN d.case_id END, d.duty, d.person, d.name, d.at
  FROM duties_around(p_case) d
  WHERE may_read_case(p_case) AND d.duty IN (SELECT a.other FROM duties_apart() a WHERE a.duty = p_duty)
  ORDER BY d.at, d.position
$$;

-- The proof: whoever has had two duties of a case, or of a case and its campaign, that are kept apart. Nobody has.
-- First all duties of a person in a campaign are put together and compared as sets of bits, which finds in one pass those few
-- who may have had both; what they did is then looked at one by one.
CREATE OR REPLACE FUNCTION duty_breaches()
RETURNS TABLE (person text, name text, duty text, case_id text, at timestamptz, other text, other_case text, other_at timestamptz)
LANGUAGE sql STABLE AS $$
  WITH kind AS (
    SELECT a.duty, 1::bigint << (row_number() OVER (ORDER BY a.duty))::int AS own FROM (SELECT DISTINCT p.duty FROM duties_apart() p) a),
  mask AS (
    SELECT k.duty, k.own, bit_or(o.own) AS apart
    FROM kind k JOIN duties_apart() p ON p.duty = k.duty JOIN kind o ON o.duty = p.other GROUP BY k.duty, k.own),
  suspect AS MATERIALIZED (
    SELECT coalesce(c.parent_id, c.id) AS family, d.person
    FROM duty_done d JOIN case_file c ON c.id = d.case_id JOIN mask m ON m.duty = d.duty
    GROUP BY 1, 2 HAVING bit_or(m.own) & bit_or(m.apart) <> 0),
  done AS MATERIALIZED (
    SELECT d.*, s.family FROM suspect s JOIN duty_done d ON d.case_id = s.family AND d.person = s.person
    UNION ALL
    SELECT d.*, s.family FROM suspect s JOIN case_file c ON c.parent_id = s.family
    JOIN duty_done d ON d.case_id = c.id AND d.person = s.person)
  SELECT b.person, b.name, b.duty, b.case_id, b.at, a.duty, a.case_id, a.at
  FROM done a
  JOIN done b ON b.family = a.family AND b.person = a.person AND (a.at, a.position) <= (b.at, b.position)
    AND (b.case_id = a.case_id OR b.case_id = a.family OR a.case_id = a.family)
  JOIN duties_apart() p ON p.duty = b.duty AND p.other = a.duty
$$;

-- The proof, for those who watch over the house: how much it looked at, and what it found. What concerns a case that the
-- reader may not know of is counted and not shown.
CREATE OR REPLACE FUNCTION duties_proof() RETURNS TABLE (cases bigint, duties bigint, breaches bigint, found jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH found AS MATERIALIZED (SELECT b.* FROM duty_breaches() b)
  SELECT (SELECT count(*) FROM case_file), (SELECT count(*) FROM duty_done), (SELECT count(*) FROM found),
    (SELECT jsonb_agg(jsonb_build_object('person', f.person, 'name', f.name, 'duty', f.duty, 'case', f.case_id, 'number', c.number,
        'procedure', c.procedure, 'at', f.at, 'other', f.other, 'otherCase', f.other_case, 'otherAt', f.other_at)
        ORDER BY f.at, f.case_id, f.person)
     FROM (SELECT * FROM found ORDER BY at, case_id, person LIMIT 1000) f JOIN case_file c ON c.id = f.case_id
     WHERE NOT is_hidden_case(f.case_id) AND NOT is_hidden_case(f.other_case))
  WHERE reader_watches()
$$;
