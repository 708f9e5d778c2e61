-- The desk: people who do not belong to the house sign in by their tax code, file applications and follow their own.
CREATE TABLE visitor (
  -- Their sign-in name: nobody of the house has one like it.
  id       text PRIMARY KEY CHECK (id = 'visitor:' || tax_code),
  tax_code text NOT NULL,
  name     text NOT NULL,
  seen_at  timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE session ALTER COLUMN person DROP NOT NULL, ADD COLUMN visitor text REFERENCES visitor,
  ADD CHECK ((person IS NULL) <> (visitor IS NULL));

-- The visitor who has filed the application.
ALTER TABLE case_file ADD COLUMN filed_by text;
CREATE INDEX case_file_by_visitor ON case_file (filed_by, opened_at DESC) WHERE filed_by IS NOT NULL;

-- Who asks for a visitor works as a role of its own. It reads no table of cases, registers or people at all: what a visitor
-- may see comes from the functions below, and every one of them looks at who asks.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'marino_visitor') THEN
    CREATE ROLE marino_visitor NOLOGIN;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'the role marino_visitor is missing and % may not create it', current_user
      USING HINT = 'As an administrator: CREATE ROLE marino_visitor NOLOGIN; GRANT marino_visitor TO ' || quote_ident(current_user) || ';';
END $$;
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'marino_visitor', 'SET') THEN
    EXECUTE format('GRANT marino_visitor TO %I WITH SET TRUE', current_user);
  END IF;
END $$;

-- Only while somebody signs in, before it is known who asks.
ALTER TABLE visitor ENABLE ROW LEVEL SECURITY;
CREATE POLICY while_signing_in ON visitor TO marino_reader USING (reader_login() IS NULL) WITH CHECK (reader_login() IS NULL);
GRANT SELECT, INSERT, UPDATE ON visitor TO marino_reader;
CREATE POLICY own_of_visitor ON upload TO marino_visitor USING (person = reader_login()) WITH CHECK (person = reader_login());
CREATE POLICY own_of_visitor ON idempotency TO marino_visitor USING (person = reader_login()) WITH CHECK (person = reader_login());
CREATE POLICY kept_by_visitor ON access_record FOR INSERT TO marino_visitor WITH CHECK (true);
CREATE INDEX upload_of_visitor ON upload (person, at) WHERE person LIKE 'visitor:%';
GRANT SELECT, INSERT ON upload TO marino_visitor;
GRANT SELECT, INSERT, UPDATE ON idempotency TO marino_visitor;
GRANT INSERT ON access_record TO marino_visitor;
GRANT SELECT ON electoral_period, electoral_period_of_today TO marino_visitor;

-- The tax code of the visitor who asks; nothing for anybody else.
CREATE FUNCTION visitor_tax_code() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT substr(reader_login(), length('visitor:') + 1) WHERE reader_login() LIKE 'visitor:%'
$$;

CREATE FUNCTION is_filed_by_visitor(p_case text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT visitor_tax_code() IS NOT NULL AND EXISTS (SELECT FROM case_file c WHERE c.id = p_case AND c.filed_by = reader_login())
$$;

-- What the visitor has filed, the latest first: how it stands, and nothing of how it is worked.
CREATE FUNCTION desk_filings() RETURNS TABLE (id text, procedure text, parent_title text, number text, title text, stage text, outcome text,
  opened_at timestamptz, closed_at timestamptz, is_stopped boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.id, c.procedure, p.title, c.number, c.title, c.stage, c.outcome, c.opened_at, c.closed_at, c.hold IS NOT NULL
  FROM case_file c LEFT JOIN case_file p ON p.id = c.parent_id
  WHERE visitor_tax_code() IS NOT NULL AND c.filed_by = reader_login() ORDER BY c.opened_at DESC, c.id DESC
$$;

-- The documents that the visitor has brought to a case, and the letters of these kinds that it has written.
CREATE FUNCTION desk_documents(p_case text, p_letters text[]) RETURNS TABLE (id text, kind text, title text, media_type text, size integer,
  sha256 bytea, number text, at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT d.id, d.kind, d.title, d.media_type, d.size, d.sha256, d.number, d.at
  FROM document d JOIN journal j ON j.case_id = d.case_id AND j.fact->>'document' = d.id
  WHERE d.case_id = p_case AND is_filed_by_visitor(p_case)
    AND CASE j.fact->>'kind' WHEN 'documentAdded' THEN j.actor->>'person' = reader_login()
      WHEN 'letterSent' THEN j.fact->>'letter' = ANY (p_letters) ELSE false END
  ORDER BY d.at, d.id
$$;

CREATE FUNCTION desk_document_content(p_case text, p_document text, p_letters text[]) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT d.content FROM document d WHERE d.id = p_document AND d.case_id = p_case
    AND EXISTS (SELECT FROM desk_documents(p_case, p_letters) o WHERE o.id = d.id)
$$;

-- Campaigns that take applications now: of their facts only those that they show to everybody, and the moment on their clock.
CREATE FUNCTION desk_campaigns(p_procedure text, p_stages text[], p_facts text[]) RETURNS TABLE (id text, title text, facts jsonb, moment timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.id, c.title, coalesce((SELECT jsonb_object_agg(f.key, f.value) FROM jsonb_each(c.facts) f WHERE f.key = ANY (p_facts)), '{}'),
    greatest(now() + (c.clock_offset + coalesce((SELECT a.ahead FROM clock_advance a WHERE a.case_id = c.id), 0)) * interval '1 millisecond',
      (SELECT h.at FROM journal_head h WHERE h.case_id = c.id))
  FROM case_file c
  WHERE c.procedure = p_procedure AND c.stage = ANY (p_stages) AND c.closed_at IS NULL AND c.level = 'ordinary'
    AND visitor_tax_code() IS NOT NULL
  ORDER BY c.opened_at DESC, c.id
$$;

-- The entries of a register that stand for the visitor on a day: whose field is their tax code.
CREATE FUNCTION desk_standings(p_register text, p_field text, p_on date) RETURNS TABLE (key text, title text, entry jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT e.key, e.title, e.entry FROM register_entry e
  WHERE e.register = p_register AND e.entry IS NOT NULL AND e.holds @> p_on AND upper(e.entry->>p_field) = visitor_tax_code()
  ORDER BY e.title, e.key
$$;

-- Who answers for a case until somebody is named: the head of the unit (L. 241/1990 art. 5 c. 2), today.
CREATE FUNCTION head_of_office(p_office text) RETURNS TABLE (person text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.login, p.name FROM holding h JOIN person p ON p.login = h.person
  WHERE h.office = p_office AND (now() AT TIME ZONE 'Europe/Rome')::date BETWEEN h.from_date AND coalesce(h.to_date, 'infinity')
  ORDER BY h.from_date, p.login LIMIT 1
$$;
