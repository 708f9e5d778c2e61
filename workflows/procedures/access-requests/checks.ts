import type { FormProblem, TaskContext } from '../../../libs/domain';
import { problem, requiredWhen } from '../../../libs/forms';
import { compareDates, type LocalDate } from '../../../libs/law';
import type { z } from 'zod';
import { type Ground, groundOf, isGroundOf, type Kind, yieldsToDefence } from './rules';
import type { assessmentForm, classificationForm } from './task-forms';

/** What the form alone cannot see: answers against what the case knows. */

type Assessed = z.output<typeof assessmentForm>;

/** Where the office sees another kind of access than the applicant, it says why. */
export function checkClassification(
  { kind, reasons }: z.output<typeof classificationForm>,
  { askedKind }: TaskContext,
): readonly FormProblem[] {
  return requiredWhen(kind !== askedKind, reasons, ['reasons'], {
    it: 'Il tipo non è quello indicato dal richiedente: indicare perché.',
    en: 'The kind is not the one the applicant named: say why.',
  });
}

/** A day that comes from outside lies within the days in which it could. */
export function checkReceivedOn(
  { receivedOn }: { readonly receivedOn: LocalDate },
  context: TaskContext,
): readonly FormProblem[] {
  return checkDay('receivedOn', receivedOn, context);
}

export function checkReceipt(
  { on }: { readonly on?: LocalDate | undefined },
  context: TaskContext,
): readonly FormProblem[] {
  return on === undefined ? [] : checkDay('on', on, context);
}

function checkDay(field: string, day: LocalDate, { since, until }: TaskContext): readonly FormProblem[] {
  const early = typeof since === 'string' && compareDates(day, since) < 0;
  const late = typeof until === 'string' && compareDates(day, until) > 0;
  return early || late
    ? [
        problem([field], {
          it: 'La data non può precedere la nostra comunicazione né seguire la scadenza.',
          en: 'The day can neither be before our letter nor after the deadline.',
        }),
      ]
    : [];
}

/** The proposal against the law of its kind: each limit has its own, and none is without its reasons. */
export function checkAssessment(answer: Assessed, context: TaskContext): readonly FormProblem[] {
  const kind = context['kind'] as Kind;
  return [
    ...(answer.decision === 'give'
      ? documentProblems(answer, context, kind)
      : denialProblems(answer, context, kind)),
    ...reasonProblems(answer, context),
  ];
}

function documentProblems(
  { documents }: Assessed,
  { neededForDefence, ordered }: TaskContext,
  kind: Kind,
): readonly FormProblem[] {
  if (documents.length === 0)
    return [problem(['documents'], { it: 'Elencare i documenti.', en: 'List the documents.' })];
  if (documents.every(({ access }) => access === 'withheld'))
    return [
      problem(['decision'], {
        it: 'Se nessun documento è dato, la proposta è di non accogliere.',
        en: 'Where no document is given the proposal is to refuse.',
      }),
    ];
  return documents.flatMap(({ access, ground, redaction }, index) => {
    const at = (field: string) => ['documents', index, field] as const;
    if (access === 'whole') return [];
    if (ordered === 'access')
      return [
        problem(at('access'), {
          it: 'L’accesso è già stato disposto: il documento va dato per intero.',
          en: 'Access has been ordered: the document is to be given whole.',
        }),
      ];
    return [
      ...requiredWhen(true, ground, at('ground'), {
        it: 'Indicare il limite per cui il documento non è dato per intero.',
        en: 'Name the limit for which the document is not given whole.',
      }),
      ...requiredWhen(access === 'redacted', redaction, at('redaction'), {
        it: 'Indicare che cosa è oscurato.',
        en: 'Say what is blacked out.',
      }),
      ...(ground ? limitProblems(ground, kind, neededForDefence === true, at('ground')) : []),
      ...(ground && groundOf(ground).wholeRequest
        ? [
            problem(at('ground'), {
              it: 'Questo motivo riguarda l’intera richiesta, non un documento.',
              en: 'This ground concerns the whole request, not a document.',
            }),
          ]
        : []),
    ];
  });
}

function denialProblems(
  { decision, ground, deferredUntil }: Assessed,
  { neededForDefence, ordered, today }: TaskContext,
  kind: Kind,
): readonly FormProblem[] {
  if (ordered)
    return [
      problem(['decision'], {
        it: 'L’accesso è già stato disposto: non può essere negato né differito.',
        en: 'Access has been ordered: it can be neither refused nor deferred.',
      }),
    ];
  return [
    ...requiredWhen(true, ground, ['ground'], { it: 'Indicare il motivo.', en: 'Name the ground.' }),
    ...(ground ? limitProblems(ground, kind, neededForDefence === true, ['ground']) : []),
    ...(ground && decision === 'refuse' && groundOf(ground).passing
      ? [
          problem(['decision'], {
            it: 'L’accesso non può essere negato se basta differirlo (L. 241/1990, art. 24, c. 4).',
            en: 'Access cannot be denied where deferring it is enough (Law 241/1990, art. 24, para. 4).',
          }),
        ]
      : []),
    ...requiredWhen(decision === 'defer', deferredUntil, ['deferredUntil'], {
      it: 'L’atto di differimento ne indica la durata (D.P.R. 184/2006, art. 9, c. 3).',
      en: 'The act that defers access says until when (Presidential Decree 184/2006, art. 9, para. 3).',
    }),
    ...(decision === 'defer' && deferredUntil && compareDates(deferredUntil, String(today)) <= 0
      ? [
          problem(['deferredUntil'], {
            it: 'La data deve essere futura.',
            en: 'The day must lie ahead.',
          }),
        ]
      : []),
  ];
}

function limitProblems(
  ground: Ground,
  kind: Kind,
  neededForDefence: boolean,
  at: readonly (string | number)[],
): readonly FormProblem[] {
  if (!isGroundOf(ground, kind))
    return [
      problem(at, {
        it: 'La legge non prevede questo motivo per questo tipo di accesso.',
        en: 'The law does not know this ground for this kind of access.',
      }),
    ];
  if (yieldsToDefence(ground, kind, neededForDefence))
    return [
      problem(at, {
        it: 'I documenti servono alla difesa di interessi giuridici: la riservatezza di terzi non basta a escluderli (L. 241/1990, art. 24, c. 7).',
        en: 'The documents serve to defend legal interests: the confidentiality of others is not enough to withhold them (Law 241/1990, art. 24, para. 7).',
      }),
    ];
  return [];
}

function reasonProblems(
  { decision, documents, reasons }: Assessed,
  { opposed }: TaskContext,
): readonly FormProblem[] {
  const limited = decision !== 'give' || documents.some(({ access }) => access !== 'whole');
  return requiredWhen(limited || opposed === true, reasons, ['reasons'], {
    it: 'Motivare: qualcosa non è dato, oppure qualcuno si è opposto.',
    en: 'Give the reasons: something is withheld, or somebody has objected.',
  });
}
