import { officer } from '../../../../test/support/contributions';
import { eventually } from '../../../../test/support/eventually';
import { Office } from '../../../../test/support/office';

export {
  document,
  keysOf,
  lettersOf,
  once,
  opens,
  refused,
  sends,
  stageOf,
} from '../../../../test/support/story';

/** Stories run side by side on cases of their own, so the office opens before the first of them. */
export const opening = Office.open({ trials: true });
/** The whole execution, four years of it, is played once and then looked at from many sides. */

afterAll(async () => (await opening).close());

export function request(office: Office, id: string, name: string, answer: object) {
  return office.command(id, 'makeRequest', officer, { request: name, answer });
}

/** A child's news has reached the journal of its parent. */
export function reported(office: Office, parent: string, child: string, milestone: string): Promise<true> {
  return eventually(`${milestone} of case ${child}`, async () =>
    (await office.facts(parent)).some(
      (fact) => fact.kind === 'childReported' && fact['child'] === child && fact['milestone'] === milestone,
    )
      ? true
      : undefined,
  );
}

/** Money that has come back, as Accounts registers it. */
export function reversal(amount: string) {
  return { receivedOn: '2029-06-01', amount, interest: '0.00', reference: 'Reversale 12' };
}
