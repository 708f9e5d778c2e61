-- The boxes of secret ballots (docs/decisions/0034). Nothing here relates a voter to a vote, and no moment is kept:
-- `ballot_paper` has covered papers that were signed, by the task that asked for them, `ballot_vote` what was put into the
-- box, by serials that only their voters know.
CREATE TABLE ballot (
  id          text PRIMARY KEY,
  case_id     text NOT NULL,
  state       text NOT NULL CHECK (state IN ('taking', 'open', 'closed', 'annulled')),
  public_key  text NOT NULL,
  -- Until the box is opened: then it is thrown away, and no paper can be signed any more.
  private_key text CHECK (private_key IS NULL OR state = 'taking')
);

CREATE TABLE ballot_paper (
  ballot text NOT NULL REFERENCES ballot,
  paper  text NOT NULL,
  signed text NOT NULL,
  PRIMARY KEY (ballot, paper)
);

CREATE TABLE ballot_vote (
  ballot    text NOT NULL REFERENCES ballot,
  serial    text NOT NULL,
  choices   text[] NOT NULL,
  signature text NOT NULL,
  PRIMARY KEY (ballot, serial)
);

-- The API looks whether a box is open and what was signed; what lies in the box is told by the journal, once it is closed.
GRANT SELECT (id, state, public_key) ON ballot TO marino_reader;
GRANT SELECT ON ballot_paper TO marino_reader;

CREATE FUNCTION papers_in_box(p_ballot text) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT count(*)::integer FROM ballot_vote WHERE ballot = p_ballot
$$;

-- Puts a paper into a box that is open. Says whether it is there: a second time it is there already.
CREATE FUNCTION put_into_box(p_ballot text, p_serial text, p_choices text[], p_signature text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM FROM ballot WHERE id = p_ballot AND state = 'open' FOR SHARE;
  IF FOUND THEN
    INSERT INTO ballot_vote (ballot, serial, choices, signature) VALUES (p_ballot, p_serial, p_choices, p_signature)
      ON CONFLICT (ballot, serial) DO NOTHING;
  END IF;
  RETURN EXISTS (SELECT FROM ballot_vote WHERE ballot = p_ballot AND serial = p_serial AND signature = p_signature);
END $$;
