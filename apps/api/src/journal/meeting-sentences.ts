import type { MeetingFact, Text } from '../../../../libs/domain';
import { listed, same } from './phrases';

type Sentences = {
  readonly [K in MeetingFact['kind']]: (fact: Extract<MeetingFact, { kind: K }>) => Text;
};

/** What happens in the meetings of a collegial body, as an office would write it. */
export const meetingSentences: Sentences = {
  meetingOpened: ({ at, chair, present, absent, quorum }) => ({
    it: `Seduta aperta alle ${at}, presieduta da ${chair.name}: ${of(present.length, 'presente', 'presenti')}, ${of(absent.length, 'assente', 'assenti')}, numero legale ${quorum}.`,
    en: `Meeting opened at ${at}, chaired by ${chair.name}: ${present.length} present, ${absent.length} absent, quorum ${quorum}.`,
  }),
  voteTaken: ({ question, favour, against, abstained, conflicted, needed, adopted }) => {
    const names = listed(conflicted.map(({ name }) => same(name)));
    return {
      it: `«${question}»: ${adopted ? 'approvato' : 'non approvato'} con ${of(favour, 'voto favorevole', 'voti favorevoli')} (ne occorrono ${needed}), ${of(against, 'contrario', 'contrari')}, ${of(abstained, 'astenuto', 'astenuti')}.${names.it && ` Non partecipano al voto: ${names.it}.`}`,
      en: `“${question}”: ${adopted ? 'adopted' : 'not adopted'} with ${favour} in favour (${needed} needed), ${against} against, ${abstained} abstaining.${names.en && ` Taking no part: ${names.en}.`}`,
    };
  },
  quorumMissing: ({ item, present, quorum }) => ({
    it: `«${item}» non è posto in votazione: manca il numero legale (${of(present, 'presente', 'presenti')}, ne occorrono ${quorum}).`,
    en: `“${item}” is not put to the vote: there is no quorum (${present} present, ${quorum} needed).`,
  }),
  ballotOpened: ({ question, round }) => ({
    it: `Aperta la votazione a scrutinio segreto «${question}»${round > 1 ? `, ${round}ª votazione` : ''}.`,
    en: `Secret ballot “${question}” opened${round > 1 ? `, round ${round}` : ''}.`,
  }),
  boxOpened: ({ papers }) => ({
    it: `Urna aperta: ${of(papers, 'scheda ritirata', 'schede ritirate')}.`,
    en: `Box opened: ${papers} papers were taken.`,
  }),
  papersMissing: ({ inBox, papers }) => ({
    it: `Scrutinio non eseguito: nell’urna ${inBox === 1 ? 'c’è 1 scheda' : `ci sono ${inBox} schede`} su ${papers}.`,
    en: `Not counted: ${inBox} of ${papers} papers are in the box.`,
  }),
  ballotClosed: ({ papers, annulled }) =>
    annulled
      ? { it: 'La votazione a scrutinio segreto è annullata.', en: 'The secret ballot is annulled.' }
      : {
          it: `Urna chiusa e scrutinata: ${of(papers.length, 'scheda', 'schede')}.`,
          en: `Box closed and counted: ${papers.length} papers.`,
        },
};

function of(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
