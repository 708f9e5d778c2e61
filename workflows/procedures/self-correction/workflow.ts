import { yearOf } from '../../../libs/law';
import { firstOf, type Outcome } from '../../casework';
import { amountOf, decide } from './orchestration/decision';
import { hearParties } from './orchestration/hearing';
import { type Matter, recipientsOf, type SelfCorrection } from './orchestration/matter';
import { indemnify, recover } from './orchestration/settlement';
import { Suspension } from './orchestration/suspension';
import { kinds } from './form';
import { selfCorrection } from './procedure';
import { bindingLimit, conclusionDue, isBeyond } from './rules';

type Ending = Outcome<typeof selfCorrection>;

async function runSelfCorrection(kase: SelfCorrection): Promise<Ending> {
  const matter = begin(kase);
  const { limit } = matter;
  const suspension = new Suspension(kase, matter);
  kase.onWithdrawal((_, reasons) => {
    suspension.lift();
    tellAll(kase, (name, address) => kase.letter('dropped', name, { ...matter.data, address, reasons }));
    kase.finish('withdrawn');
  });
  if (!limit) return proceed(kase, matter, suspension);
  // Beyond the limit nothing is begun.
  const decided = isBeyond(limit, kase.today())
    ? new Promise<Ending>(() => undefined)
    : proceed(kase, matter, suspension);
  const first = await firstOf({ decided, passed: limit.expired });
  if (first.first === 'decided') return first.value;
  suspension.lift();
  kase.takeBackWork();
  tellAll(kase, (name, address) =>
    kase.letter('beyondLimit', name, { ...matter.data, address, limit: limit.due }),
  );
  return 'beyondLimit';
}

/** The case belongs to the unit of the act, and both cases say that they are related. */
function begin(kase: SelfCorrection): Matter {
  const { application, correctedAct: act, start } = kase;
  const { kind, grounds, knownOn, exception, exceptionEvidence } = application;
  kase.entrust(act.unit, start.actor);
  kase.relations.relate('corrects', act.case, start.actor);
  const binding = bindingLimit(application, act);
  kase.record({
    correctedAct: act.title,
    correctedActNumber: act.number,
    adoptedOn: act.adoptedOn,
    ...(binding && { limit: binding.due }),
  });
  const shown = {
    actTitle: act.title,
    actNumber: act.number,
    actDate: act.adoptedOn,
    grounds,
    knownOn,
    exceptionEvidence,
  };
  return {
    act,
    limit: binding && kase.deadline('limit', binding, kase.unit.manager),
    data: { ...shown, kind, exception },
    shown: { ...shown, kind: kinds[kind].it },
  };
}

/** Hearing, assessment, decision, and what follows from it for money. */
async function proceed(kase: SelfCorrection, matter: Matter, suspension: Suspension): Promise<Ending> {
  const conclusion = kase.deadline('conclusion', conclusionDue(kase.today()));
  const [observations] = await Promise.all([hearParties(kase, matter, conclusion.due), suspension.adopt()]);
  kase.stage('assessment');
  const { payments = [] } = matter.act;
  const { answer } = await kase.task('assessment', {
    context: {
      ...matter.shown,
      observations,
      mayHaveIndemnity: kase.application.kind === 'revocation',
      ...(kase.follows('ledger') && { budgetYear: yearOf(kase.today()) }),
      ...(payments.length > 0 && { payments: payments.map(({ id: _, ...shown }) => shown) }),
    },
    due: conclusion.due,
  });
  const leave = (reasons: string): Ending => {
    conclusion.met();
    suspension.lift();
    tellAll(kase, (name, address) => kase.letter('confirmed', name, { ...matter.data, address, reasons }));
    return 'confirmed';
  };
  if (answer.decision === 'confirm') return leave(answer.reasons);

  kase.stage('decision');
  const decision = await decide(kase, matter, answer, observations, conclusion.due, () => {
    matter.limit?.met();
    conclusion.met();
  });
  if (!decision.removed) return leave(decision.reasons);
  suspension.end();
  const { number, adoptedOn, effectiveOn } = decision;
  const effect = kase.application.kind === 'annulment' ? 'annulled' : 'revoked';
  const indemnity = amountOf(answer.indemnity);
  kase.record({ [`${effect}On`]: effectiveOn, correctionNumber: number, decidedOn: adoptedOn });
  kase.relations.correctAct(matter.act, { effect, number });
  tellAll(kase, (name, address) =>
    kase.letter('decided', name, {
      ...matter.data,
      address,
      reasons: answer.reasons,
      beneficiary: kase.application.parties[0]?.name ?? '',
      indemnity,
      recovery: answer.recovery,
      correctionNumber: number,
      correctionDate: adoptedOn,
      effectiveOn,
    }),
  );
  if (indemnity !== undefined) await indemnify(kase, matter, decision, indemnity, answer);
  if (answer.recovery !== undefined) await recover(kase, matter, decision, answer.recovery, answer);
  return effect;
}

function tellAll(kase: SelfCorrection, write: (name: string, address: string | undefined) => void): void {
  for (const { name, address } of recipientsOf(kase)) write(name, address);
}

export const bodies = { [selfCorrection.key]: runSelfCorrection };
