-- Cases that begin by themselves (docs/decisions/0041): since which year the house wants one, and which case a year has.
CREATE TABLE recurrence (
  procedure  text PRIMARY KEY,
  first_year integer NOT NULL,
  noted_at   timestamptz NOT NULL DEFAULT now()
);
-- Whoever is to open the case of a year asks for its id first: two who do so at the same moment get the same one.
CREATE TABLE recurring_case (
  procedure text NOT NULL,
  year      integer NOT NULL,
  case_id   text NOT NULL UNIQUE,
  PRIMARY KEY (procedure, year)
);
CREATE TRIGGER recurring_case_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON recurring_case FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The id of the case of a year, settled by the first who asks, whether or not the case is there already.
CREATE FUNCTION case_of_year(p_procedure text, p_year integer, p_case text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO recurring_case (procedure, year, case_id) VALUES (p_procedure, p_year, p_case)
    ON CONFLICT (procedure, year) DO NOTHING;
  RETURN (SELECT r.case_id FROM recurring_case r WHERE r.procedure = p_procedure AND r.year = p_year);
END $$;

-- Who has opened a case, if it is on record.
CREATE FUNCTION opener_of_case(p_case text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT j.actor->>'person' FROM public.journal j WHERE j.case_id = p_case AND j.position = 1
$$;
