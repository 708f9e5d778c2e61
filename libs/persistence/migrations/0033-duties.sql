-- Who has had which duty in which case, so that duties kept apart are seen before work is given, and proved afterwards.
-- Functions that say which are apart, and that keep these rows, stand in ../functions.
CREATE TABLE duty_done (
  at       timestamptz NOT NULL,
  -- Of the entry of the journal that says it.
  position integer NOT NULL,
  case_id  text NOT NULL,
  duty     text NOT NULL,
  person   text NOT NULL,
  name     text NOT NULL,
  PRIMARY KEY (case_id, position, person)
);

ALTER TABLE task ADD COLUMN duty text;

-- The duties of tasks from before: their entries do not say them.
CREATE TEMPORARY TABLE duty_of_key (procedure text, key text, duty text) ON COMMIT DROP;
INSERT INTO duty_of_key
  SELECT procedure, unnest(string_to_array(keys, ' ')), duty FROM (VALUES
    ('accessRequest', 'evaluation', 'search assessment observationsAssessment publicationCheck'),
    ('accessRequest', 'proposal', 'decision.draft'),
    ('accessRequest', 'decision', 'decision.signature'),
    ('accessRequest', 'review', 'reviewAssessment review.draft'),
    ('accessRequest', 'reviewDecision', 'review.signature'),
    ('accessRequest', 'confirmation', 'confirmation'),
    ('religiousContributionsRound', 'evaluation', 'computeFund recordWeights'),
    ('religiousContributionsRound', 'confirmation', 'approveOpening'),
    ('religiousContributionsRound', 'proposal', 'proposeSplit split.draft commitment.draft'),
    ('religiousContributionsRound', 'technicalOpinion', 'split.technicalOpinion'),
    ('religiousContributionsRound', 'accountingOpinion', 'split.accountingOpinion'),
    ('religiousContributionsRound', 'adoption', 'split.adoption'),
    ('religiousContributionsRound', 'publication', 'split.publication'),
    ('religiousContributionsRound', 'decision', 'commitment.signature'),
    ('religiousContributionsRound', 'visa', 'commitment.visa'),
    ('religiousContribution', 'evaluation', 'formalCheck recognitionCheck eligibilityCheck assessObservations paymentChecks checkReport'),
    ('religiousContribution', 'sectorOpinion', 'urbanOpinion buildingOpinion'),
    ('religiousContribution', 'inspection', 'siteCheck'),
    ('religiousContribution', 'confirmation', 'confirmAdmission assessVariation revocation.decision'),
    ('religiousContribution', 'proposal', 'refusal.draft exclusion.draft liquidation.draft revocation.draft'),
    ('religiousContribution', 'decision', 'refusal.signature exclusion.signature revocation.signature'),
    ('religiousContribution', 'publication', 'publishGrant'),
    ('religiousContribution', 'liquidation', 'liquidation.signature'),
    ('religiousContribution', 'payment', 'payment.order'),
    ('religiousContribution', 'collection', 'recovery.payment'),
    ('patronage', 'evaluation', 'competence completeness requirements assessObservations proofsCheck useCheck'),
    ('patronage', 'sectorOpinion', 'sectorOpinion'),
    ('patronage', 'confirmation', 'lateDecision confirmObstacle dateChangeDecision misuseAssessment revocation.decision'),
    ('patronage', 'proposal', 'refusal.draft grant.draft revocation.draft'),
    ('patronage', 'decision', 'refusal.signature'),
    ('patronage', 'technicalOpinion', 'grant.technicalOpinion revocation.technicalOpinion'),
    ('patronage', 'accountingOpinion', 'grant.accountingOpinion revocation.accountingOpinion'),
    ('patronage', 'adoption', 'grant.adoption revocation.adoption'),
    ('patronage', 'publication', 'grant.publication revocation.publication'),
    ('selfCorrection', 'confirmation', 'assessment'),
    ('selfCorrection', 'proposal', 'suspension.draft suspensionResolution.draft decision.draft resolution.draft indemnity.draft recovery.plan'),
    ('selfCorrection', 'decision', 'suspension.signature decision.signature indemnity.signature'),
    ('selfCorrection', 'technicalOpinion', 'suspensionResolution.technicalOpinion resolution.technicalOpinion'),
    ('selfCorrection', 'accountingOpinion', 'suspensionResolution.accountingOpinion resolution.accountingOpinion'),
    ('selfCorrection', 'adoption', 'suspensionResolution.adoption resolution.adoption'),
    ('selfCorrection', 'publication', 'suspensionResolution.publication resolution.publication'),
    ('selfCorrection', 'visa', 'indemnity.visa'),
    ('selfCorrection', 'payment', 'indemnity.payment'),
    ('selfCorrection', 'collection', 'recovery.instalment')) AS declared (procedure, duty, keys);

UPDATE task t SET duty = d.duty FROM duty_of_key d WHERE d.procedure = t.procedure AND d.key = t.key;

INSERT INTO duty_done (at, position, case_id, duty, person, name)
  SELECT j.at, j.position, j.case_id, x.duty, p.person, p.name
  FROM journal j
  LEFT JOIN task t ON t.case_id = j.case_id AND t.id = j.fact->>'task' AND j.fact->>'kind' = 'taskCompleted'
  CROSS JOIN LATERAL (SELECT CASE j.fact->>'kind'
    WHEN 'taskCompleted' THEN t.duty
    WHEN 'responsibleNamed' THEN 'responsibility'
    WHEN 'registered' THEN CASE WHEN j.fact->>'key' = 'application' AND NOT j.fact ? 'from' THEN 'registration' END END AS duty) x
  CROSS JOIN LATERAL (
    SELECT j.fact->>'person', j.fact->>'name' WHERE j.fact->>'kind' = 'responsibleNamed'
    UNION ALL
    SELECT by->>'person', by->>'name' FROM unnest(ARRAY[j.actor, j.actor->'onBehalfOf']) by
    WHERE j.fact->>'kind' <> 'responsibleNamed' AND by IS NOT NULL) AS p (person, name)
  WHERE x.duty IS NOT NULL
    AND NOT EXISTS (SELECT FROM superseded_range s WHERE s.case_id = j.case_id AND j.position BETWEEN s.first AND s.last)
  ON CONFLICT DO NOTHING;

-- Whom the duties that came after a task was opened exclude from it.
CREATE FUNCTION with_people(p_people text[], p_more text[]) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT p_people || ARRAY(SELECT m FROM unnest(p_more) m WHERE m <> ALL (p_people))
$$;
