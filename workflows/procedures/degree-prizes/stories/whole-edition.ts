import type { PrizeDesk } from '../../../../test/support/degree-prizes';
import { candidates, type CandidateName, newDesk, once } from './scene';

export interface PlayedEdition {
  readonly desk: PrizeDesk;
  readonly id: string;
  readonly cases: Readonly<Record<CandidateName, string>>;
  readonly commission: string;
}

/** Points of the readers, by candidate: those of Carla lie far apart, so that a third reads her thesis. */
const points: Readonly<Record<CandidateName, readonly number[]>> = {
  ada: [90, 86],
  bruno: [80, 78],
  carla: [40, 75, 62],
  dario: [74, 76],
};

/** An edition up to where its commission has the ranking before it: nobody's name has met a code yet. */
export const evaluated = once(async (): Promise<PlayedEdition> => {
  const desk = await newDesk();
  const id = await desk.open();
  await desk.openIntake(id);
  const cases = {
    ada: await desk.apply(id, candidates.ada),
    bruno: await desk.apply(id, candidates.bruno),
    carla: await desk.apply(id, candidates.carla),
    dario: await desk.apply(id, candidates.dario),
  };
  await desk.closeIntake(id, ...Object.values(cases));
  for (const application of Object.values(cases)) await desk.admit(application);
  const commission = await desk.constitute(id);
  const given = await givenPoints(desk, id);
  await desk.readAll(id, given);
  // The third reading of the one that two readers see so differently.
  await desk.readAll(id, given);
  await desk.task(commission, 'mentions');
  return { desk, id, cases, commission };
});

/** Points by code and reader, in the order in which readers come. */
async function givenPoints(desk: PrizeDesk, id: string) {
  const byCode = new Map<string, readonly number[]>();
  for (const [name, given] of Object.entries(points) as [CandidateName, readonly number[]][])
    byCode.set(await desk.codeOf(id, candidates[name].candidate), given);
  const read = new Map<string, number>();
  return (code: string): number => {
    const order = read.get(code) ?? 0;
    read.set(code, order + 1);
    return byCode.get(code)?.[order] ?? 0;
  };
}

/** The same to its end: prizes for Ada, Bruno and Dario. */
export const awarded = once(async (): Promise<PlayedEdition> => {
  const played = await evaluated();
  const { desk, id, cases, commission } = played;
  const carla = await desk.codeOf(id, candidates.carla.candidate);
  await desk.deliberate(commission, [{ code: carla, reasons: 'Per la raccolta di dati originali.' }]);
  await desk.doAll(id, 'award.draft', 'award.signature', 'publishAward');
  for (const name of ['ada', 'bruno', 'dario'] as const) await desk.do(cases[name], 'registerAcceptance');
  await desk.do(id, 'ceremony');
  for (const name of ['ada', 'bruno', 'dario'] as const) await desk.pay(cases[name]);
  await desk.outcome(id);
  return played;
});
