-- The second wall says what it said before (0028) and costs less of it.
--
-- Lists are planned once for each connection now, so what a policy adds to a plan is paid once, and what it does for each row
-- on every page. Who asks is read from the settings where it is needed: a subquery for each mention had to be set up for
-- every statement, dozens of times over. Only the offices, an array taken apart, are still read once for all rows.
DO $$
DECLARE
  readable text := $rule$
    CASE
      WHEN reader_login() IS NULL OR c.excluded IS NOT NULL AND reader_login() = ANY (c.excluded) THEN false
      WHEN c.level = 'ordinary' THEN reader_watches() OR c.offices && %s
        OR c.continued_by IS NOT NULL AND c.continued_by && reader_offices()
        OR c.admitted IS NOT NULL AND reader_login() = ANY (c.admitted)
        OR reader_mandates() IS NOT NULL AND has_work_to_sign(c.id)
      ELSE may_read_confidential(c.id, c.level, c.in_charge, c.admitted)
    END$rule$;
BEGIN
  EXECUTE 'ALTER POLICY readable ON case_file USING (' || replace(format(readable, '(SELECT reader_offices())'), 'c.', 'case_file.') || ')';
  -- A body that is parsed here finds its names whatever the search path of the caller, without setting one at every call.
  EXECUTE 'CREATE OR REPLACE FUNCTION may_read_case(p_case text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER COST 20
    BEGIN ATOMIC SELECT EXISTS (SELECT FROM case_file c WHERE c.id = p_case AND ' || format(readable, 'reader_offices()') || '); END';
END $$;

CREATE FUNCTION may_read_turns(p_case_no integer) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER COST 20
  BEGIN ATOMIC SELECT may_read_case(h.case_id) FROM journal_head h WHERE h.case_no = p_case_no; END;

ALTER POLICY of_readable_case ON task USING (
  CASE
    WHEN level IS NULL AND reader_login() IS NOT NULL
      AND (hidden_from IS NULL OR NOT reader_login() = ANY (hidden_from))
      AND (reader_watches() OR office = ANY ((SELECT reader_offices())::text[])) THEN true
    ELSE may_read_case(case_id)
  END);
-- Every list asks for the last moment of each of its cases: a look at the row of the case is cheaper than a function.
ALTER POLICY of_readable_case ON journal_head USING ((SELECT true FROM case_file c WHERE c.id = journal_head.case_id));
ALTER POLICY of_readable_case ON journal_turn USING (may_read_turns(case_no));
