import type { PrizeCandidate } from '../../../../apps/cli/demonstration/prize-script';
import { PrizeDesk } from '../../../../test/support/degree-prizes';
import { Office } from '../../../../test/support/office';

export { lettersOf, once, opens, refused, stageOf } from '../../../../test/support/story';

/** Stories run side by side on cases of their own, so the office opens before the first of them. */
export const opening = Office.open({ trials: true });
/** A whole edition is played once and then looked at from many sides. */
jest.setTimeout(240_000);

afterAll(async () => (await opening).close());

export async function newDesk(): Promise<PrizeDesk> {
  return new PrizeDesk(await opening);
}

/** Invented people with works that nobody has written. */
export const candidates = {
  ada: {
    strand: 'ambrosoli',
    candidate: 'Adalgisa Ronchetti',
    birthDate: '1996-04-02',
    university: 'Università di Brera Ticinese',
    thesisTitle: 'I commissari liquidatori e la responsabilità verso la collettività',
    supervisor: 'Prof. Egidio Mantegazza',
  },
  bruno: {
    strand: 'ambrosoli',
    candidate: 'Bruno Calvairate',
    birthDate: '1997-09-20',
    university: 'Università di Porta Vercellina',
    thesisTitle: 'Riciclaggio e professionisti: obblighi e omissioni',
    supervisor: 'Prof.ssa Marina Casnati',
  },
  carla: {
    strand: 'ambrosoli',
    candidate: 'Carla Derganino',
    birthDate: '1995-01-12',
    university: 'Università del Lambro',
    thesisTitle: 'Corruzione negli appalti: indicatori di rischio',
    supervisor: 'Prof. Ottone Greco',
  },
  dario: {
    strand: 'marra',
    candidate: 'Dario Lampugnano',
    birthDate: '1998-11-30',
    university: 'Università del Lambro',
    thesisTitle: 'Il bilancio di sostenibilità delle società partecipate',
    supervisor: 'Prof. Ottone Greco',
  },
} as const satisfies Readonly<Record<string, PrizeCandidate>>;
export type CandidateName = keyof typeof candidates;
