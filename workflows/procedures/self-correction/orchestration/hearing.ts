import { briefsDue } from '../../../../libs/law';
import { firstOf } from '../../../casework';
import { type Matter, partiesOf, recipientsOf, type SelfCorrection } from './matter';

export interface Observation {
  readonly party: string;
  readonly text: string;
}

/**
 * Tells those concerned that the procedure has begun and waits for what they say, until all have answered or the days are
 * over (L. 241/1990 art. 7, 8, 10).
 */
export async function hearParties(
  kase: SelfCorrection,
  { data }: Matter,
  conclusionDue: string,
): Promise<readonly Observation[]> {
  const window = kase.deadline('observations', briefsDue(kase.today()));
  const { suspendUntil } = kase.application;
  for (const { name, address } of recipientsOf(kase))
    kase.letter('notice', name, {
      ...data,
      address,
      conclusionDue,
      observationsUntil: window.due,
      suspendUntil,
    });
  const heard: Observation[] = [];
  const offers = partiesOf(kase).map(({ name }) => {
    const offer = kase.offer('observations', {
      due: window.due,
      subject: name,
      context: { observationsUntil: window.due },
    });
    return {
      offer,
      answered: offer.completed.then(({ answer }) => heard.push({ party: name, text: answer.text })),
    };
  });
  const all = Promise.all(offers.map(({ answered }) => answered));
  const { first } = await firstOf({ all, passed: window.expired });
  if (first === 'all') window.met();
  else for (const { offer } of offers) offer.cancel();
  return heard;
}
