import { executoryRule, valueOn } from '../../../../libs/law';
import { boardResolution, type Resolved } from '../../../casework';
import { initiativeData } from '../letter-data';
import { Grant } from './grant';
import type { Matter, PatronageCase } from './matter';

/** A patronage that the board has granted, by a resolution that has taken effect. */
export interface Granted {
  readonly grant: Grant;
  readonly resolution: Resolved;
}

/**
 * The board grants the patronage at no cost for the budget. When the initiative moves, the mark is used against a warning
 * or an electoral period begins, the proposal is taken back.
 */
export async function propose(
  kase: PatronageCase,
  matter: Matter,
): Promise<Granted | { readonly rejected: string } | 'takenBack'> {
  kase.stage('resolution');
  const assessment = kase.recall('assessment');
  const begun: { grant?: Grant } = {};
  const resolution = await boardResolution(kase, 'grant', {
    context: { ...matter.data, assessment },
    due: kase.clock?.due,
    data: {
      ...matter.data,
      ...initiativeData(kase.application),
      receivedOn: kase.receivedOn,
      lateAdmitted: kase.recorded('lateAdmitted'),
      opinions: kase.recorded('opinions'),
      assessment,
    },
    executoryRule: valueOn(executoryRule, kase.today()),
    posting: 'albo',
    unless: Promise.race([matter.changed, kase.electoralSilence.begun()]),
    onAdopted: (adopted) => {
      kase.clock?.met();
      matter.decided(adopted);
      kase.record(matter.resolutionData);
      begun.grant = new Grant(kase, matter);
    },
  });
  if (resolution.result === 'rejected') return { rejected: resolution.reasons };
  return resolution.result === 'adopted' && begun.grant ? { grant: begun.grant, resolution } : 'takenBack';
}
