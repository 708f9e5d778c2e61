-- The second wall in the form of 0032, with what 0030 has added to it: whoever may sign an open task under a mandate reads its
-- case.
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
  EXECUTE 'CREATE OR REPLACE FUNCTION may_read_case(p_case text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER COST 20
    BEGIN ATOMIC SELECT EXISTS (SELECT FROM case_file c WHERE c.id = p_case AND ' || format(readable, 'reader_offices()') || '); END';
END $$;
