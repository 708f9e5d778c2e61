import type { Actor, CaseStart } from '../../../libs/domain';
import { formatMoney, parseMoney } from '../../../libs/law';
import {
  type Case,
  commitment as committing,
  type Moved,
  payment,
  type Outcome,
  runCase,
} from '../../../workflows/casework';
import { outlay, type verbs } from './procedure';

type Outlay = Case<typeof outlay>;
type Verb = Exclude<keyof typeof verbs, 'end' | 'determine' | 'treasurer'>;

/** One verb after the other, as whoever works the case says; what is refused is recorded and the task comes back. */
async function runOutlay(kase: Outlay): Promise<Outcome<typeof outlay>> {
  const last: Partial<Record<Verb, string>> = {};
  for (;;) {
    const { answer, by } = await kase.task('step');
    const { verb, amount = '0.00', follows } = answer;
    if (verb === 'end') return 'done';
    if (verb === 'determine') {
      last.commit = await determine(kase, parseMoney(amount));
      continue;
    }
    if (verb === 'treasurer') {
      await payBy(kase, last.liquidate ?? '', parseMoney(amount));
      continue;
    }
    const moved = await carryOut(kase, verb, parseMoney(amount), { ...last, ...followed(follows) }, by);
    if (moved.done) {
      last[verb] = moved.id;
      kase.record({ movement: moved.id, available: moved.lines[0]?.figures.available ?? '' });
    } else kase.record({ refusal: moved.text.it });
  }
}

/** By a determination with its visa, which commits. */
async function determine(kase: Outlay, amount: bigint): Promise<string> {
  const { line, creditor } = kase.application;
  const { number, commitments } = await committing(kase, 'spend', {
    context: { total: formatMoney(amount) },
    data: {},
    spends: ({ commitmentNumber }) => [
      {
        parts: [{ line, amount }],
        creditor: { name: creditor, taxCode: '80012345678' },
        reason: 'fornitura',
        due: '2027-12-01',
        reference: commitmentNumber,
      },
    ],
  });
  kase.record({ movement: number });
  return commitments[0]?.id ?? '';
}

/** By the treasurer, who may send orders back. */
async function payBy(kase: Outlay, liquidation: string, gross: bigint): Promise<void> {
  const context = { total: formatMoney(gross) };
  const paid = await payment(kase, 'payment', { liquidation, gross, withheld: gross / 25n, context });
  kase.record(paid.done ? { movement: paid.id } : { refusal: paid.text.it });
}

async function carryOut(
  { spending, application }: Outlay,
  verb: Verb,
  amount: bigint,
  last: Partial<Record<Verb, string>>,
  by: Actor,
): Promise<Moved> {
  const { line, otherLine, creditor: name } = application;
  const commitment = last.commit ?? '';
  const obligation = {
    creditor: { name, taxCode: '80012345678' },
    reason: 'fornitura',
    due: '2027-12-01',
    isGrant: true,
    politicalBody: { key: 'giunta', name: 'Giunta comunale' },
    ...(last.book !== undefined && { booking: last.book }),
  };
  switch (verb) {
    case 'book':
      return spending.book({ line, amount, reason: 'gara' }, by);
    case 'commit':
      return spending.commit({ parts: [{ line, amount }], ...obligation }, by);
    case 'commitOnBoth': {
      const parts = [line, otherLine, line].map((each) => ({ line: each, amount }));
      return spending.commit({ ...obligation, parts, booking: undefined }, by);
    }
    case 'commitToTwo': {
      const other = { name: 'Cartiera Olona', taxCode: '80098765432' };
      const both = [obligation, { ...obligation, creditor: other }];
      const moved = await spending.commitAll(
        both.map((one) => ({ ...one, parts: [{ line, amount }] })),
        by,
      );
      return moved.done ? (moved.commitments[1] ?? moved.commitments[0])! : moved;
    }
    case 'reduce':
      return spending.reduce({ commitment, line, amount, reason: 'economia' }, by);
    case 'release':
      return spending.release(last.book ?? '', by);
    case 'liquidate':
      return spending.liquidate({ commitment, line, amount }, by);
    case 'order':
      return spending.order(
        { liquidation: last.liquidate ?? '', gross: amount, withheld: amount / 25n, iban: 'IT' },
        by,
      );
    case 'pay':
      return spending.pay({ order: last.order ?? '', paidOn: '2027-06-01' }, by);
    case 'recover':
      return spending.recover({ payment: last.pay ?? '', amount }, by);
  }
}

/** A movement of another case stands in for all that one of this case could be. */
function followed(id: string | undefined): Partial<Record<Verb, string>> {
  return id === undefined ? {} : { book: id, commit: id, liquidate: id, order: id, pay: id };
}

export default function caseWorkflow(start: CaseStart): Promise<{ outcome: string }> {
  return runCase(outlay, runOutlay, start, () => undefined);
}
