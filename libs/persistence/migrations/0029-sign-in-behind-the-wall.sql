-- What the API needs for signing people in, as the role that it works as (0028). Sessions and the records of the embedded
-- provider are read before anybody is known; who came in and who was turned away is for those who watch alone.
GRANT SELECT, INSERT ON access_record TO marino_reader;
GRANT SELECT, INSERT, UPDATE, DELETE ON session, oidc_record TO marino_reader;
GRANT SELECT, INSERT, UPDATE ON signed_out_everywhere TO marino_reader;
GRANT SELECT, INSERT, DELETE ON logout_token TO marino_reader;

ALTER TABLE access_record ENABLE ROW LEVEL SECURITY;
CREATE POLICY kept_by_anybody ON access_record FOR INSERT TO marino_reader WITH CHECK (true);
CREATE POLICY read_by_who_watches ON access_record FOR SELECT TO marino_reader USING (reader_watches());
