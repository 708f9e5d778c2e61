-- Whoever has signed in. The browser keeps a random token, this table only its SHA-256: who reads the table can be nobody.
CREATE TABLE session (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash       bytea NOT NULL UNIQUE,
  person           text NOT NULL REFERENCES person,
  -- Who has vouched for the person, and as whom; sid is the provider's own session, named by its back-channel logout.
  issuer           text NOT NULL,
  subject          text NOT NULL,
  sid              text,
  acr              text,
  authenticated_at timestamptz NOT NULL,
  started_at       timestamptz NOT NULL DEFAULT now(),
  ends_at          timestamptz NOT NULL,
  last_used_at     timestamptz NOT NULL DEFAULT now(),
  ended_at         timestamptz,
  ended_by         text,
  -- Shown to the provider at sign-out, and kept no longer.
  id_token         text,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX session_of_person ON session (person) WHERE ended_at IS NULL;
CREATE INDEX session_of_subject ON session (issuer, subject) WHERE ended_at IS NULL;
CREATE INDEX session_of_provider ON session (issuer, sid) WHERE ended_at IS NULL;
CREATE INDEX session_by_end ON session (ends_at);

-- A person who has signed out everywhere: tokens issued before are refused.
CREATE TABLE signed_out_everywhere (
  person text PRIMARY KEY REFERENCES person,
  at     timestamptz NOT NULL
);

-- Logout tokens of the provider that were carried out: none counts twice (OpenID Connect Back-Channel Logout 1.0, 2.6).
CREATE TABLE logout_token (
  issuer     text NOT NULL,
  jti        text NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, jti)
);
CREATE INDEX logout_token_by_expiry ON logout_token (expires_at);

-- What the embedded provider keeps: its sessions, grants, codes.
CREATE TABLE oidc_record (
  kind        text NOT NULL,
  id          text NOT NULL,
  payload     jsonb NOT NULL,
  grant_id    text,
  uid         text,
  consumed_at timestamptz,
  expires_at  timestamptz,
  PRIMARY KEY (kind, id)
);
CREATE INDEX oidc_record_of_grant ON oidc_record (grant_id) WHERE grant_id IS NOT NULL;
CREATE INDEX oidc_record_by_uid ON oidc_record (kind, uid) WHERE uid IS NOT NULL;
CREATE INDEX oidc_record_by_expiry ON oidc_record (expires_at);

-- Whether somebody belongs to the house today, in an office of their own or in the place of who is away.
CREATE FUNCTION holds_an_office(p_person text) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH today AS (SELECT (now() AT TIME ZONE 'Europe/Rome')::date AS day),
  held AS (
    SELECT h.person, h.office FROM holding h, today
    WHERE day BETWEEN h.from_date AND coalesce(h.to_date, 'infinity')
  )
  SELECT EXISTS (SELECT FROM held WHERE person = p_person) OR EXISTS (
    SELECT FROM today, substitution s JOIN held h ON h.person = s.absent
    WHERE s.substitute = p_person AND s.ended_at IS NULL AND day BETWEEN s.from_date AND s.to_date
      AND (s.offices IS NULL OR h.office = ANY (s.offices)))
$$;
