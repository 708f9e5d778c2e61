import type { Actor, FormProblem } from '../../../../libs/domain';
import { problem } from '../../../../libs/forms';
import { auditStandard } from '../../../../libs/law';
import { refuse } from '../../../casework';
import { severities } from '../rules';
import { acceptSampling } from './sampling';
import { tellSources } from './sources';
import {
  type Engagement,
  type EngagementFile,
  type Finding,
  type Paper,
  type Test,
  unlessSuspended,
} from './engagement-file';

const results = {
  satisfactory: 'Senza eccezioni',
  exceptions: 'Con eccezioni',
  notPossible: 'Non eseguibile',
} as const;
const reviews = { waiting: 'In revisione', returned: 'Da completare', reviewed: 'Riveduta' } as const;

/**
 * Standards 14.1 to 14.6: papers and findings come by requests while the work goes on. It is closed when each test has a paper and
 * each paper was reviewed by somebody who did not prepare it (12.3).
 */
export async function doFieldwork(kase: Engagement, file: EngagementFile): Promise<void> {
  kase.stage('fieldwork');
  const isGoingOn = (): boolean => file.suspendedOn === undefined;
  kase.onRequest(
    'paper',
    ({ test: code, ...written }, by) => {
      const test = file.tests.find((one) => one.code === code);
      if (test) void prepare(kase, file, test, written, by);
    },
    isGoingOn,
  );
  acceptSampling(kase, file, isGoingOn);
  let given = 0;
  kase.onRequest(
    'finding',
    (finding) => {
      given += 1;
      tellFindings(kase, file, [...file.findings, { code: `R${given}`, ...finding }]);
    },
    isGoingOn,
  );
  kase.onRequest(
    'dropFinding',
    ({ finding }) =>
      tellFindings(
        kase,
        file,
        file.findings.filter(({ code }) => code !== finding),
      ),
    isGoingOn,
  );
  const { answer } = await kase.task('fieldwork', {
    assignee: file.lead,
    mayAnswer: () => {
      unlessSuspended(file)();
      const problems = unfinished(file);
      if (problems.length > 0) refuse('invalidForm', { problems, article: auditStandard('12.3') });
    },
  });
  file.usedDays = answer.usedDays;
  file.summary = answer.conclusions;
  kase.record({ usedDays: answer.usedDays });
}

/** A paper from its writing to its review, as often as it comes back. */
async function prepare(
  kase: Engagement,
  file: EngagementFile,
  test: Test,
  written: Pick<Paper, 'doneOn' | 'content' | 'result' | 'evidence'>,
  { person, name }: Actor,
): Promise<void> {
  const by = { person, name };
  const at = file.papers.length;
  const code = `CL${at + 1}`;
  file.papers.push({ code, test, by, ...written, review: 'waiting' });
  tellPapers(kase, file);
  for (let paper = written; ;) {
    const context = {
      paper: `${code}, ${test.code}: ${test.what}`,
      preparedBy: name,
      content: paper.content,
      result: results[paper.result],
      evidence: paper.evidence.map((item) => ({ item })),
    };
    const { answer } = await kase.task('paperReview', {
      subject: code,
      context,
      mayAnswer: (_answer: unknown, { actor }: { actor: Actor }) => {
        unlessSuspended(file)();
        if (actor.person === person)
          refuse('dutiesExclude', {
            article: auditStandard('12.3'),
            did: { duty: 'evaluation', person, name },
          });
      },
    });
    if (answer.decision === 'approved') return keep(paper, 'reviewed');
    keep(paper, 'returned');
    const revised = await kase.task('paperRevision', {
      subject: code,
      assignee: by,
      context: { ...context, toReview: answer.reasons },
      startingFrom: paper,
      mayAnswer: unlessSuspended(file),
    });
    paper = revised.answer;
    keep(paper, 'waiting');
  }

  function keep(paper: typeof written, review: Paper['review']): void {
    file.papers[at] = { code, test, by, ...paper, review };
    tellPapers(kase, file);
  }
}

/** What keeps the fieldwork from being closed. */
function unfinished({ tests, papers, sheets, findings }: EngagementFile): FormProblem[] {
  const without = tests.filter(({ code }) => !papers.some(({ test }) => test.code === code));
  const open = papers.filter(({ review }) => review !== 'reviewed');
  const unseen = sheets.filter(({ state }) => state === 'open');
  const silent = [
    ...papers.filter(({ result }) => result === 'exceptions'),
    ...sheets.filter(({ state }) => state === 'exceptions'),
  ].filter(({ code }) => !findings.some(({ paper }) => paper === code));
  const codesOf = (rows: readonly { readonly code: string }[]): string =>
    rows.map(({ code }) => code).join(', ');
  return [
    ...(without.length > 0
      ? [
          problem(['conclusions'], {
            it: `Test senza carta di lavoro: ${codesOf(without)}.`,
            en: `Tests without a working paper: ${codesOf(without)}.`,
          }),
        ]
      : []),
    ...(open.length > 0
      ? [
          problem(['conclusions'], {
            it: `Carte di lavoro non ancora rivedute: ${codesOf(open)}.`,
            en: `Working papers not reviewed yet: ${codesOf(open)}.`,
          }),
        ]
      : []),
    ...(unseen.length > 0
      ? [
          problem(['conclusions'], {
            it: `Schede ancora da compilare: ${codesOf(unseen)}.`,
            en: `Sheets still to be filled in: ${codesOf(unseen)}.`,
          }),
        ]
      : []),
    ...(silent.length > 0
      ? [
          problem(['conclusions'], {
            it: `Con eccezioni e senza rilievo: ${codesOf(silent)}.`,
            en: `With exceptions and without a finding: ${codesOf(silent)}.`,
          }),
        ]
      : []),
  ];
}

function tellPapers(kase: Engagement, file: EngagementFile): void {
  const { papers } = file;
  kase.record({
    papers: papers.map(({ code, test, result, by, review }) => ({
      code,
      test: test.code,
      what: test.what,
      result: results[result],
      by: by.name,
      review: reviews[review],
    })),
  });
  tellSources(kase, file);
}

function tellFindings(kase: Engagement, file: EngagementFile, findings: readonly Finding[]): void {
  file.findings = findings;
  kase.record({
    findings: findings.map(({ code, title, severity, paper }) => ({
      code,
      title,
      severity: severities[severity].it,
      paper,
      position: '',
      remedy: '',
    })),
  });
}
