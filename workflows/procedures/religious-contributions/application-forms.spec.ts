import type { z } from 'zod';
import { validateForm } from '../../../libs/forms';
import * as forms from './application-forms';
import { openingApprovalForm, splitProposalForm } from './round-forms';

const pathsOf = (form: z.ZodType, answer: unknown) => {
  const checked = validateForm(form, answer);
  return checked.ok ? [] : checked.problems.map(({ path }) => path.join('.'));
};

const formal = { authorityCompetent: true, representationProven: true, complete: true, missing: [] };
const present = {
  religiousDenomination: true,
  widespread: true,
  organised: true,
  stable: true,
  religiousAims: true,
};
const opinion = { outcome: 'favourable', text: 'Nulla osta.', inadmissibleWorks: [] };
const excluded = [{ work: 1, reasons: 'Difforme dal piano.' }];
const report = { acceptedCosts: '80.00', income: '0.00', heritagePermit: 'notNeeded', irregular: false };
const line = { work: 1, eligible: true, admissibleCost: '1.00' };

test.each<[string, z.ZodType, object, string[]]>([
  ['complete', forms.formalCheckForm, formal, []],
  ['incomplete, unsaid how', forms.formalCheckForm, { ...formal, complete: false }, ['missing']],
  [
    'complete, with something missing',
    forms.formalCheckForm,
    { ...formal, missing: ['Preventivo'] },
    ['missing'],
  ],
  ['wrong authority, unsaid why', forms.formalCheckForm, { ...formal, authorityCompetent: false }, ['notes']],
  [
    'no power, said why',
    forms.formalCheckForm,
    { ...formal, representationProven: false, notes: 'Delega scaduta.' },
    [],
  ],
  ['recognised', forms.recognitionForm, present, []],
  ['not recognised, unsaid why', forms.recognitionForm, { ...present, stable: false }, ['reasons']],
  [
    'not recognised, said why',
    forms.recognitionForm,
    { ...present, stable: false, reasons: 'Sede cessata.' },
    [],
  ],
  ['favourable opinion', forms.worksOpinionForm, opinion, []],
  [
    'inadmissible, unsaid what',
    forms.worksOpinionForm,
    { ...opinion, outcome: 'inadmissible' },
    ['inadmissibleWorks'],
  ],
  [
    'favourable, with exclusions',
    forms.worksOpinionForm,
    { ...opinion, inadmissibleWorks: excluded },
    ['inadmissibleWorks'],
  ],
  [
    'inadmissible',
    forms.worksOpinionForm,
    { ...opinion, outcome: 'inadmissible', inadmissibleWorks: excluded },
    [],
  ],
  ['nothing assessed', forms.eligibilityForm, { works: [] }, ['works']],
  [
    'confirmed with costs',
    forms.observationsAssessmentForm,
    { outcome: 'confirm', answer: 'No.', works: [line] },
    ['works'],
  ],
  ['readmitted', forms.observationsAssessmentForm, { outcome: 'readmit', answer: 'Sì.', works: [line] }, []],
  [
    'works that end before they start',
    forms.worksEndForm,
    { startedOn: '2013-05-02', endedOn: '2013-05-01', declaration: 'PG 1' },
    ['endedOn'],
  ],
  [
    'works of one day',
    forms.worksEndForm,
    { startedOn: '2013-05-02', endedOn: '2013-05-02', declaration: 'PG 1' },
    [],
  ],
  ['report in order', forms.reportCheckForm, report, []],
  ['irregular, unsaid how', forms.reportCheckForm, { ...report, irregular: true }, ['irregularities']],
  ['no permit, yet regular', forms.reportCheckForm, { ...report, heritagePermit: 'missing' }, ['irregular']],
  [
    'works that differ, unsaid how',
    forms.siteCheckForm,
    { visitedOn: '2014-01-10', conform: false },
    ['notes'],
  ],
  [
    'part revoked without amount',
    forms.revocationDecisionForm,
    { decision: 'revokePart', reasons: 'Sì.' },
    ['amount'],
  ],
  [
    'all revoked with an amount',
    forms.revocationDecisionForm,
    { decision: 'revokeAll', amount: '1.00', reasons: 'Sì.' },
    ['amount'],
  ],
  [
    'variation without its cost',
    forms.variationDecisionForm,
    { decision: 'approve', reasons: 'Sì.' },
    ['admissibleCost'],
  ],
  ['variation refused', forms.variationDecisionForm, { decision: 'refuse', reasons: 'No.' }, []],
  ['opening refused without remarks', openingApprovalForm, { approved: false }, ['notes']],
  ['split not proposed, without remarks', splitProposalForm, { confirmed: false }, ['notes']],
  ['split proposed', splitProposalForm, { confirmed: true }, []],
])('%s', (_case, form, answer, paths) => expect(pathsOf(form, answer)).toEqual(paths));

test('the recognition screen does not ask for an agreement with the State', () => {
  expect(Object.keys(forms.recognitionForm.shape)).toEqual([...Object.keys(present), 'reasons']);
});
