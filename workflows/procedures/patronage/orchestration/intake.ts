import { unitsOf } from '../../../../libs/domain';
import { cite, displayMoney, valueOn } from '../../../../libs/law';
import { completionRequest, firstOf } from '../../../casework';
import { paperNames, stampDutyNames } from '../letter-data';
import * as parameters from '../parameters';
import { lateTreatment, missingPapers } from '../rules';
import { type Directorate, isElsewhere } from '../task-forms';
import { type Found, passes, type Refusal } from './hearing';
import type { Matter, PatronageCase } from './matter';
import { stampDutyOn } from './receipt';

/**
 * Whose matter it is: another office of the city or another administration gets the application, the other unit takes
 * the case over.
 *
 * @returns the directorates to consult, or undefined where the application has been forwarded
 */
export async function findCompetence(
  kase: PatronageCase,
  matter: Matter,
): Promise<readonly Directorate[] | undefined> {
  kase.stage('competence');
  const { applicant, initiative, otherPatronages } = kase.application;
  const { answer, by } = await kase.task('competence', {
    context: {
      ...matter.data,
      description: initiative.description,
      coPatrons: otherPatronages.map(({ body }) => body),
    },
  });
  const { competence, forwardTo = '', consult, overlap } = answer;
  if (!isElsewhere(competence)) {
    const other = unitsOf(kase.declaration).find(({ unit }) => unit !== kase.unit.unit);
    if (competence === 'otherUnit' && other) kase.entrust(other, by);
    matter.overlap = overlap;
    return consult;
  }
  kase.record({ forwardedTo: forwardTo });
  const data = { ...matter.data, receivedOn: kase.receivedOn, forwardTo };
  kase.letter('forwarding', forwardTo, data);
  kase.letter('forwardingNotice', applicant, data);
  kase.clock?.met();
  matter.decided();
  return undefined;
}

/** The notice between the application and the initiative; checked again whenever its days change. */
export async function inTime(kase: PatronageCase, matter: Matter): Promise<Refusal | undefined> {
  if (matter.isAdmitted) return undefined;
  const refusal = await passes(kase, matter, () => lateness(kase, matter));
  matter.isAdmitted = refusal === undefined;
  return refusal;
}

async function lateness(kase: PatronageCase, matter: Matter): Promise<Found | undefined> {
  const settled = {
    obstacle: 'late',
    settled: true,
    readmitted: (answer: string) => kase.record({ lateAdmitted: answer }),
  } as const;
  while (matter.daysLate > 0) {
    if (lateTreatment(matter.filedOn, matter.initiative.startsOn) === 'refuse')
      return { ...settled, details: '' };
    const decision = kase.offer('lateDecision', {
      context: {
        ...matter.data,
        filedOn: matter.filedOn,
        latestFiling: kase.recall('latestFiling'),
        daysLate: matter.daysLate,
      },
    });
    const first = await firstOf({ decided: decision.completed, changed: matter.changed });
    if (first.first === 'changed') {
      decision.cancel();
      continue;
    }
    const { admitted, reasons } = first.value.answer;
    if (!admitted) return { ...settled, details: reasons };
    kase.record({ lateAdmitted: reasons });
    return undefined;
  }
  return undefined;
}

/** The papers, asked for once where some are missing; an unpaid stamp duty is reported and stops nothing. */
export async function isComplete(kase: PatronageCase, matter: Matter): Promise<Refusal | undefined> {
  const papers = missingPapers(kase.application).map((paper) => paperNames[paper]);
  return passes(kase, matter, async () => {
    kase.stage('completeness');
    const { answer } = await kase.task('completeness', {
      context: { ...matter.data, papers, stampDuty: stampDutyNames[kase.application.stampDuty] },
    });
    kase.record({ stampDuty: stampDutyNames[answer.stampDuty] });
    const unpaid = answer.stampDuty === 'missing';
    if (answer.complete && !unpaid) return undefined;

    const amount = stampDutyOn(kase);
    const documents = [
      ...answer.missing,
      ...(unpaid
        ? [`prova dell’assolvimento dell’imposta di bollo (euro ${displayMoney(amount, 'it')})`]
        : []),
    ];
    kase.record({ missing: documents.join('; ') });
    const arrived = await completionRequest(kase, {
      days: valueOn(parameters.completionDays, kase.today()),
      basis: cite('L. 241/1990', '6', '1'),
      deadline: 'completion',
      task: 'documentsArrived',
      letter: 'completionRequest',
      addressee: kase.application.applicant,
      data: (until) => ({ ...matter.data, documents, until }),
      context: { missing: documents },
    });
    if (unpaid && !arrived?.stampDutyPaid) reportStampDuty(kase, matter, amount);
    if (unpaid && arrived?.stampDutyPaid) kase.record({ stampDuty: stampDutyNames.paid });
    return answer.complete || arrived?.complete
      ? undefined
      : { obstacle: 'incomplete', details: answer.missing.join('; ') };
  });
}

/** An office takes in what lacks the stamp duty and reports it (D.P.R. 642/1972 art. 19). */
function reportStampDuty(kase: PatronageCase, matter: Matter, amount: string): void {
  kase.letter('stampDutyReport', 'Agenzia delle Entrate', {
    ...matter.data,
    receivedOn: kase.receivedOn,
    amount,
  });
}
