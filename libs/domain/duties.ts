import { auditStandard, type Citation, cite } from '../law';
import type { Text } from './text';

interface DutyKind {
  readonly title: Text;
  /** What somebody did who had it, told of them: “ha redatto la proposta”. */
  readonly did: Text;
}

/**
 * The duties that the house keeps apart: what somebody does for a case, told from what the others do for it. Every task of
 * a procedure may declare one; whoever registers an application and whoever answers for a procedure has one without a task.
 */
export const duties = {
  registration: {
    title: { it: 'Registrazione', en: 'Registration' },
    did: { it: 'ha registrato la domanda', en: 'registered the application' },
  },
  responsibility: {
    title: { it: 'Responsabilità del procedimento', en: 'Responsibility for the procedure' },
    did: { it: 'è stato responsabile del procedimento', en: 'was the responsible official' },
  },
  evaluation: {
    title: { it: 'Istruttoria e valutazione', en: 'Examination' },
    did: { it: 'ha svolto l’istruttoria', en: 'did the examination' },
  },
  sectorOpinion: {
    title: { it: 'Parere di un’altra struttura', en: 'Opinion of another office' },
    did: { it: 'ha espresso un parere sulla domanda', en: 'gave an opinion on the application' },
  },
  inspection: {
    title: { it: 'Sopralluogo', en: 'Inspection on site' },
    did: { it: 'ha eseguito il sopralluogo', en: 'made the inspection on site' },
  },
  confirmation: {
    title: { it: 'Conferma dell’istruttoria', en: 'Confirmation of the examination' },
    did: { it: 'ha confermato l’esito dell’istruttoria', en: 'confirmed the result of the examination' },
  },
  proposal: {
    title: { it: 'Redazione della proposta o dell’atto', en: 'Drafting of the proposal or act' },
    did: { it: 'ha redatto la proposta o l’atto', en: 'drafted the proposal or the act' },
  },
  technicalOpinion: {
    title: { it: 'Parere di regolarità tecnica', en: 'Technical opinion' },
    did: { it: 'ha espresso il parere di regolarità tecnica', en: 'gave the technical opinion' },
  },
  accountingOpinion: {
    title: { it: 'Parere di regolarità contabile', en: 'Accounting opinion' },
    did: { it: 'ha espresso il parere di regolarità contabile', en: 'gave the accounting opinion' },
  },
  visa: {
    title: { it: 'Visto di copertura finanziaria', en: 'Visa on financial coverage' },
    did: { it: 'ha apposto il visto di copertura finanziaria', en: 'gave the visa on financial coverage' },
  },
  decision: {
    title: { it: 'Firma della decisione', en: 'Signature of the decision' },
    did: { it: 'ha firmato la decisione', en: 'signed the decision' },
  },
  adoption: {
    title: { it: 'Registrazione della deliberazione', en: 'Recording of the resolution' },
    did: { it: 'ha registrato la decisione della Giunta', en: 'recorded the decision of the board' },
  },
  publication: {
    title: { it: 'Pubblicazione', en: 'Publication' },
    did: { it: 'ha pubblicato l’atto', en: 'published the act' },
  },
  liquidation: {
    title: { it: 'Firma della liquidazione', en: 'Signature of the liquidation' },
    did: { it: 'ha firmato la liquidazione', en: 'signed the liquidation' },
  },
  payment: {
    title: { it: 'Mandato di pagamento', en: 'Payment order' },
    did: { it: 'ha emesso il mandato di pagamento', en: 'issued the payment order' },
  },
  collection: {
    title: { it: 'Registrazione dell’incasso', en: 'Recording of money received' },
    did: { it: 'ha registrato l’incasso', en: 'recorded the money received' },
  },
  minutes: {
    title: { it: 'Verbalizzazione', en: 'Minutes' },
    did: { it: 'ha redatto o firmato il verbale', en: 'wrote or signed the minutes' },
  },
  review: {
    title: { it: 'Istruttoria del riesame', en: 'Examination of the review' },
    did: { it: 'ha istruito il riesame', en: 'examined the review' },
  },
  reviewDecision: {
    title: { it: 'Firma del riesame', en: 'Signature of the review' },
    did: { it: 'ha firmato il riesame', en: 'signed the review' },
  },
  implementation: {
    title: { it: 'Attuazione di un’azione correttiva', en: 'Carrying out of an audit action' },
    did: { it: 'ha attuato l’azione', en: 'carried out the action' },
  },
  verification: {
    title: { it: 'Verifica di un’azione correttiva', en: 'Verification of an audit action' },
    did: { it: 'ha verificato l’azione', en: 'verified the action' },
  },
} as const satisfies Readonly<Record<string, DutyKind>>;

export type Duty = keyof typeof duties;
export const dutyNames = Object.keys(duties) as Duty[];

/** One duty and those that nobody may have had beside it, in the same case, its campaign or one of its parts. */
export interface Separation {
  readonly duty: Duty;
  readonly apartFrom: readonly Duty[];
  /** The rule that it serves. Where the law names the two tasks but not the people, the separation is internal control. */
  readonly basis: Citation;
}

/**
 * Duties apart, as one table. It holds both ways, whichever of the two comes first. What the board or the mayor decides is
 * not their own signature of what they have assessed: the board's decision is recorded by its secretariat (`adoption`).
 * Whoever signs a determination answers for its technical regularity as well (TUEL art. 147-bis c. 1), so that opinion and
 * signature are not kept apart.
 */
export const separations: readonly Separation[] = [
  { duty: 'evaluation', apartFrom: ['sectorOpinion'], basis: cite('L. 241/1990', '16', '1') },
  {
    duty: 'confirmation',
    apartFrom: ['registration', 'evaluation', 'sectorOpinion', 'inspection'],
    basis: cite('L. 241/1990', '6', '1'),
  },
  {
    duty: 'decision',
    apartFrom: ['registration', 'evaluation', 'sectorOpinion', 'inspection', 'proposal'],
    basis: cite('L. 241/1990', '6', '1'),
  },
  { duty: 'technicalOpinion', apartFrom: ['proposal', 'accountingOpinion'], basis: cite('TUEL', '49', '1') },
  { duty: 'accountingOpinion', apartFrom: ['proposal'], basis: cite('TUEL', '49', '1') },
  { duty: 'visa', apartFrom: ['responsibility', 'proposal', 'decision'], basis: cite('TUEL', '183', '7') },
  {
    duty: 'adoption',
    apartFrom: ['proposal', 'technicalOpinion', 'accountingOpinion'],
    basis: cite('TUEL', '49', '1'),
  },
  { duty: 'publication', apartFrom: ['proposal'], basis: cite('TUEL', '124', '1') },
  {
    duty: 'liquidation',
    apartFrom: ['evaluation', 'inspection', 'proposal'],
    basis: cite('TUEL', '184', '3'),
  },
  {
    duty: 'payment',
    apartFrom: ['proposal', 'technicalOpinion', 'accountingOpinion', 'visa', 'decision', 'liquidation'],
    basis: cite('TUEL', '185', '1'),
  },
  { duty: 'collection', apartFrom: ['proposal', 'decision'], basis: cite('TUEL', '180', '1') },
  {
    duty: 'review',
    apartFrom: ['evaluation', 'proposal', 'decision'],
    basis: cite('D.Lgs. 33/2013', '5', '7'),
  },
  {
    duty: 'reviewDecision',
    apartFrom: ['evaluation', 'proposal', 'decision', 'review'],
    basis: cite('D.Lgs. 33/2013', '5', '7'),
  },
  // Whoever has found what is wrong sees best whether it was mended: only its owner does not.
  { duty: 'verification', apartFrom: ['implementation'], basis: auditStandard('15.2') },
];

/** What keeps two duties apart, whichever is named first; undefined where one person may have both. */
export function separationOf(one: Duty, other: Duty): Separation | undefined {
  return separations.find(
    ({ duty, apartFrom }) =>
      (duty === one && apartFrom.includes(other)) || (duty === other && apartFrom.includes(one)),
  );
}

/** The duties that nobody may have had who is to have this one. */
export function apartFrom(duty: Duty): Duty[] {
  return dutyNames.filter((other) => separationOf(duty, other) !== undefined);
}

/** A duty that somebody has had. */
export interface DutyDone {
  readonly duty: Duty;
  readonly person: string;
  readonly name: string;
  /** The other case, where it was in the campaign of this one or in one of its parts. */
  readonly case?: string;
}

/**
 * Why somebody may not have a duty: “Ada Ronchi non può svolgere questa attività: ha svolto l’istruttoria.” Undefined where
 * nothing stands against it.
 *
 * @param people who would have it, and in whose place; what the first of them has done is told
 */
export function whyApart(done: readonly DutyDone[], people: readonly string[]): Text | undefined {
  const first = done.find(({ person }) => people.includes(person));
  if (!first) return undefined;
  const had = new Set(done.filter(({ person }) => person === first.person).map(({ duty }) => duty));
  const told = [...had].map((duty) => duties[duty].did);
  return {
    it: `${first.name} non può svolgere questa attività: ${told.map(({ it }) => it).join(', ')}.`,
    en: `${first.name} may not do this: ${told.map(({ en }) => en).join(', ')}.`,
  };
}
