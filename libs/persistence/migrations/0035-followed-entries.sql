-- Which cases are told when another case writes an entry of a register. A case says that it follows an entry in the
-- question it asks; a turn that is superseded may leave a row behind, which costs a piece of news that changes nothing.
CREATE TABLE register_follower (
  register text NOT NULL,
  key      text NOT NULL,
  case_id  text NOT NULL,
  PRIMARY KEY (register, key, case_id)
);
