import { z } from 'zod';
import type { FormProblem, TaskContext } from '../../../libs/domain';
import { problem, requiredWhen } from '../../../libs/forms';
import { compareDates } from '../../../libs/law';
import type { CallSeats, Choice, Commission, Sending, ShortList } from './forms';
import type { SubstitutionWay } from './organ-forms';
import { brokenBy, momentOf, type QuotaSeat } from './rules';

const seatsOf = z.object({ seats: z.array(z.object({ seat: z.string() })) });
const candidatesOf = z.object({
  candidates: z.array(
    z.object({ taxCode: z.string(), post: z.string().optional(), excluded: z.string().optional() }),
  ),
});

/** Seats are left out of those that the call found; the last day lies ahead. */
export function checkCallSeats(answer: CallSeats, context: TaskContext): readonly FormProblem[] {
  const { seats } = seatsOf.parse(context);
  const { opensOn } = z.object({ opensOn: z.string() }).parse(context);
  const known = new Set(seats.map(({ seat }) => seat));
  const leftOut = answer.leftOut ?? [];
  return [
    ...leftOut.flatMap(({ seat }, index) =>
      known.has(seat)
        ? []
        : [
            problem(['leftOut', index, 'seat'], {
              it: 'Il posto non è fra quelli trovati.',
              en: 'The seat is not among those found.',
            }),
          ],
    ),
    ...(new Set(leftOut.map(({ seat }) => seat)).size >= known.size
      ? [problem(['leftOut'], { it: 'Non resta alcun posto.', en: 'No seat is left.' })]
      : []),
    ...(compareDates(momentOf(answer.until).day, opensOn) <= 0
      ? [problem(['until'], { it: 'Il giorno deve essere futuro.', en: 'The day must lie ahead.' })]
      : []),
  ];
}

/** The commission finds about those whom the call has admitted. */
export function checkCommission({ unsuitable }: Commission, context: TaskContext): readonly FormProblem[] {
  const { candidates } = candidatesOf.parse(context);
  const known = new Set(candidates.map(({ taxCode, post }) => `${taxCode} ${post}`));
  return unsuitable.flatMap(({ taxCode, post }, index) =>
    known.has(`${taxCode} ${post}`)
      ? []
      : [
          problem(['unsuitable', index, 'taxCode'], {
            it: 'La persona non è candidata a questo organo.',
            en: 'The person is no candidate for this organ.',
          }),
        ],
  );
}

/** Only who was found suitable and is not excluded by mandates or bars can be short-listed. */
export function checkShortList({ names }: ShortList, context: TaskContext): readonly FormProblem[] {
  const { candidates } = candidatesOf.parse(context);
  return names.flatMap((name, index) => {
    const candidate = candidates.find(({ taxCode }) => taxCode === name);
    if (!candidate)
      return [
        problem(['names', index], {
          it: 'La persona non è stata ritenuta idonea per questo organo.',
          en: 'The person was not found suitable for this organ.',
        }),
      ];
    if (candidate.excluded)
      return [
        problem(['names', index], {
          it: `La persona è esclusa: ${candidate.excluded}.`,
          en: `The person is excluded: ${candidate.excluded}.`,
        }),
      ];
    return names.indexOf(name) < index
      ? [problem(['names', index], { it: 'Indicata due volte.', en: 'Named twice.' })]
      : [];
  });
}

/** Who takes over a seat serves to the original end, unless the statute of the body says otherwise. */
export function checkSending({ endsOn, statuteRule }: Sending, context: TaskContext): readonly FormProblem[] {
  const { endsOn: original } = z.object({ endsOn: z.string().optional() }).parse(context);
  return original === undefined || statuteRule !== undefined || compareDates(endsOn, original) <= 0
    ? []
    : [
        problem(['endsOn'], {
          it: 'Chi subentra resta fino alla scadenza originaria: indicare la norma statutaria che dispone altrimenti.',
          en: 'Who takes over serves to the original end: name the rule of the statute that says otherwise.',
        }),
      ];
}

/** Nobody can be appointed from a list that is empty. */
export function checkSubstitutionWay({ way }: SubstitutionWay, context: TaskContext): readonly FormProblem[] {
  const { candidates } = z.object({ candidates: z.array(z.unknown()) }).parse(context);
  return way === 'list' && candidates.length === 0
    ? [
        problem(['way'], {
          it: 'Nessun idoneo dell’ultimo avviso è disponibile: serve un nuovo avviso.',
          en: 'Nobody suitable of the last call is available: a new call is needed.',
        }),
      ]
    : [];
}

const choosing = z.object({
  today: z.string(),
  controlled: z.boolean(),
  openSeats: z.array(z.object({ seat: z.string() })),
  checked: z.array(
    z.object({
      taxCode: z.string(),
      name: z.string(),
      gender: z.enum(['female', 'male']),
      origin: z.enum(['civilSociety', 'other']),
      passed: z.boolean(),
    }),
  ),
  organSeats: z.array(z.custom<QuotaSeat & { seat: string }>()),
  yearWomen: z.number(),
  yearMen: z.number(),
  civilNow: z.number(),
  civilSeats: z.number(),
});

/** The mayor chooses among suitable names that came through the checks, one for a seat; a quota not kept needs reasons. */
export function checkChoice(answer: Choice, context: TaskContext): readonly FormProblem[] {
  if (answer.decision !== 'chosen') return [];
  const known = choosing.parse(context);
  const { openSeats, checked, organSeats, controlled, today } = known;
  const chosen = answer.chosen ?? [];
  const passed = new Map(checked.filter((name) => name.passed).map((name) => [name.taxCode, name]));
  const wrong = chosen.flatMap(({ seat, taxCode }, index) => [
    ...(openSeats.some((open) => open.seat === seat)
      ? []
      : [
          problem(['chosen', index, 'seat'], {
            it: 'Il posto non è da coprire.',
            en: 'The seat is not to be filled.',
          }),
        ]),
    ...(passed.has(taxCode)
      ? []
      : [
          problem(['chosen', index, 'taxCode'], {
            it: 'Si può scegliere solo chi è idoneo e ha superato le verifiche.',
            en: 'Only who is suitable and came through the checks can be chosen.',
          }),
        ]),
  ]);
  const seats = new Set(chosen.map(({ seat }) => seat));
  const people = new Set(chosen.map(({ taxCode }) => taxCode));
  if (seats.size !== chosen.length || people.size !== chosen.length)
    wrong.push(
      problem(['chosen'], {
        it: 'Lo stesso posto o la stessa persona compare due volte.',
        en: 'The same seat or the same person stands there twice.',
      }),
    );
  if (wrong.length > 0) return wrong;
  const holders = new Map(
    chosen.flatMap(({ seat, taxCode }) => {
      const person = passed.get(taxCode);
      return person
        ? [[seat, { holder: person.name, gender: person.gender, origin: person.origin }] as const]
        : [];
    }),
  );
  const short = controlled ? brokenBy(organSeats, known, holders, today) : [];
  return requiredWhen(short.length > 0, answer.reasons, ['reasons'], {
    it: `La scelta non rispetta ${short.map((quota) => quotaNames[quota].it).join(', ')}: indicarne le ragioni.`,
    en: `The choice does not keep ${short.map((quota) => quotaNames[quota].en).join(', ')}: give the reasons.`,
  });
}

export const quotaNames = {
  organ: { it: 'la quota di genere dell’organo', en: 'the gender quota of the organ' },
  year: { it: 'la quota di genere dell’anno', en: 'the gender quota of the year' },
  civil: { it: 'il quarto dalla società civile', en: 'the quarter from civil society' },
} as const;
