import type { z } from 'zod';
import type { conveningForm, presenceForm } from '../../libs/casework';
import type { FormProblem } from '../../libs/domain';
import { problem } from '../../libs/forms';
import { addDays, compareDates, type LocalDate } from '../../libs/law';
import type { Convened } from './meeting-call';

/** A meeting is not convened for a day that has passed, nor for one too near without reasons. */
export function noticeProblems(
  { day, urgency }: z.output<typeof conveningForm>,
  { noticeDays }: Convened,
  today: LocalDate,
): readonly FormProblem[] {
  if (compareDates(day, today) < 0)
    return [problem(['day'], { it: 'Il giorno è già trascorso.', en: 'That day has passed.' })];
  if (compareDates(day, addDays(today, noticeDays)) >= 0 || urgency !== undefined) return [];
  return [
    problem(['day'], {
      it: `La seduta è convocata con almeno ${noticeDays} giorni di preavviso; per una data più vicina indicare i motivi d’urgenza.`,
      en: `Members get at least ${noticeDays} days of notice; give reasons of urgency for an earlier day.`,
    }),
  ];
}

/** Only members are named; a meeting takes place with a quorum, chaired by somebody who is there. */
export function presenceProblems(
  { held, absent, remote, chair }: z.output<typeof presenceForm>,
  { members, quorum, chair: usualChair }: Convened,
): readonly FormProblem[] {
  const isMember = (person: string) => members.some((member) => member.person === person);
  const notMember = { it: 'Non è fra i componenti.', en: 'Is no member.' };
  const strangers = [
    ...absent.flatMap((person, index) => (isMember(person) ? [] : [problem(['absent', index], notMember)])),
    ...remote.flatMap((person, index) => (isMember(person) ? [] : [problem(['remote', index], notMember)])),
    ...(chair === undefined || isMember(chair) ? [] : [problem(['chair'], notMember)]),
  ];
  if (strangers.length > 0 || !held) return strangers;
  const present = members.length - new Set(absent).size;
  if (present < quorum)
    return [
      problem(['held'], {
        it: `Manca il numero legale: i presenti sono ${present}, ne occorrono ${quorum}. La seduta non può tenersi.`,
        en: `There is no quorum: ${present} are present, ${quorum} are needed. The meeting cannot take place.`,
      }),
    ];
  const presiding = chair ?? usualChair;
  if (presiding !== undefined && !absent.includes(presiding)) return [];
  return [
    problem(['chair'], {
      it: 'Indicare chi presiede fra i presenti.',
      en: 'Say who of those present chairs the meeting.',
    }),
  ];
}
