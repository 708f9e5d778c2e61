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

-- Whoever brings a signed paper puts it into the box, and anybody may look whether theirs is there once it is closed.
GRANT SELECT (id, case_id, state, public_key) ON ballot TO marino_reader;
GRANT SELECT ON ballot_paper, ballot_vote TO marino_reader;

-- Puts a paper into a box that is open. Says whether it is there: a second time it is there already.
CREATE FUNCTION put_into_box(p_ballot text, p_serial text, p_choices text[], p_signature text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM FROM ballot WHERE id = p_ballot AND state = 'open' FOR SHARE;
  IF NOT FOUND THEN
    RETURN EXISTS (SELECT FROM ballot_vote WHERE ballot = p_ballot AND serial = p_serial AND signature = p_signature);
  END IF;
  INSERT INTO ballot_vote (ballot, serial, choices, signature) VALUES (p_ballot, p_serial, p_choices, p_signature)
    ON CONFLICT (ballot, serial) DO NOTHING;
  RETURN true;
END $$;

ALTER TABLE ballot_vote ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_closed_box ON ballot_vote FOR SELECT TO marino_reader
  USING (EXISTS (SELECT FROM ballot b WHERE b.id = ballot_vote.ballot AND b.state = 'closed'));
