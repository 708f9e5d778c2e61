-- The text a letter or an act was made from, in Markdown, for screens and search; what was registered and sent is the
-- content of the document. Under the fingerprint of that content, so that it can belong to no other.
CREATE TABLE document_text (
  sha256 bytea PRIMARY KEY,
  text   text NOT NULL
);
CREATE TRIGGER document_text_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON document_text
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Files are compressed already: trying it again takes time inside the transaction of a turn and gains nothing.
ALTER TABLE document ALTER COLUMN content SET STORAGE EXTERNAL;
