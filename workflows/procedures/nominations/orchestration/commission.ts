import type { Actor } from '../../../../libs/domain';
import { type LocalDate, valueOn } from '../../../../libs/law';
import { consult, meet, type Member } from '../../../casework';
import { conveningNotice } from '../../expert-commission/parameters';
import type { Call } from './run-call';

/** A person proposed for an organ, once, whoever has proposed them. */
export interface Candidate {
  readonly name: string;
  readonly taxCode: string;
  readonly gender: 'female' | 'male';
  readonly post: string;
  readonly proposers: string;
  readonly civil: boolean;
}

interface Found {
  readonly by: Actor;
  readonly sessionOn: LocalDate;
  readonly minutes: string;
  /** Why somebody is not suitable for an organ; undefined where they are. */
  reasonsAgainst(taxCode: string, post: string): string | undefined;
}

/**
 * The expert commission in office finds who is suitable for which organ: its secretary prepares the assessment, the
 * commission meets and votes on it, and the minutes say the rest. What is voted down is prepared anew.
 */
export async function deliberate(kase: Call, candidates: readonly Candidate[]): Promise<Found> {
  const { experts, chair } = await expertsInOffice(kase);
  for (;;) {
    const { answer, by } = await kase.task('commission', {
      context: {
        candidates: candidates.map(({ name, taxCode, post, proposers }) => ({
          name,
          taxCode,
          post,
          proposers,
        })),
      },
    });
    const reasons = new Map(answer.unsuitable.map((row) => [`${row.taxCode} ${row.post}`, row.reasons]));
    const reasonsAgainst = (taxCode: string, post: string) => reasons.get(`${taxCode} ${post}`);
    const meeting = await meet(kase, 'commission', {
      name: 'Commissione di esperti per le nomine',
      article: 'la',
      members: experts,
      chair,
      quorum: Math.floor(experts.length / 2) + 1,
      noticeDays: valueOn(conveningNotice, kase.today()),
      agenda: [
        { key: 'suitability', title: `Idoneità dei candidati dell’avviso ${kase.application.number}` },
      ],
    });
    for (const line of assessed(candidates, reasonsAgainst)) meeting.discussed('suitability', line);
    const vote = await meeting.vote('suitability', {
      question: 'Elenco degli idonei e dei non idonei, per ente e organo',
      context: {
        unsuitable: answer.unsuitable.map(({ taxCode, post, reasons: why }) => ({
          taxCode,
          post,
          reasons: why,
        })),
      },
    });
    const minutes = await meeting.close();
    kase.record({ minutes: minutes.number });
    if (vote.result === 'voted' && vote.adopted)
      return { by, sessionOn: meeting.heldOn, minutes: minutes.number, reasonsAgainst };
  }
}

/** Those whom the register has today; without a quorum of them nobody is assessed. */
async function expertsInOffice(kase: Call): Promise<{ experts: readonly Member[]; chair: string }> {
  for (;;) {
    const found = await consult(kase, 'experts', { on: kase.today() });
    const chair = found.find(({ entry }) => entry.role === 'chair')?.entry.login;
    if (chair !== undefined)
      return {
        experts: found.map(({ entry: { login, name } }) => ({
          person: login,
          name,
          office: 'nominations.expert',
        })),
        chair,
      };
    await kase.task('noCommission');
  }
}

/** What the minutes say of each organ. */
function assessed(
  candidates: readonly Candidate[],
  reasonsAgainst: Found['reasonsAgainst'],
): readonly string[] {
  const posts = [...new Set(candidates.map(({ post }) => post))];
  return posts.map((post) => {
    const own = candidates.filter((candidate) => candidate.post === post);
    const suitable = own.filter(({ taxCode }) => reasonsAgainst(taxCode, post) === undefined);
    const others = own.filter((candidate) => !suitable.includes(candidate));
    return [
      `${post}: ${suitable.length > 0 ? `idonei ${suitable.map(({ name }) => name).join(', ')}` : 'nessun idoneo'}`,
      ...others.map(({ name, taxCode }) => `non idoneo ${name} (${reasonsAgainst(taxCode, post)})`),
    ].join('; ');
  });
}
