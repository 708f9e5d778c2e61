import { type DeadlineDeclaration, defineTask, type TaskDeclaration } from '../domain';
import {
  accountingOpinionForm,
  adoptionForm,
  boardPostingForm,
  checkAdoption,
  checkPosting,
  draftForm,
  technicalOpinionForm,
} from '../forms';
import { type Citation, cite } from '../law';
import type { OwnStep } from './own-step';

export interface ResolutionSteps {
  readonly stage: string;
  /** The office that drafts the proposal. */
  readonly officer: string;
  /** The office that answers for its technical regularity. */
  readonly manager: string;
  /** By which law the board decides; otherwise by its general powers. */
  readonly basis?: Citation;
  readonly draft?: OwnStep<typeof draftForm>;
  readonly technicalOpinion?: OwnStep<typeof technicalOpinionForm>;
  readonly accountingOpinion?: OwnStep<typeof accountingOpinionForm>;
  readonly adoption?: OwnStep<typeof adoptionForm>;
  readonly publication?: OwnStep<typeof boardPostingForm>;
}

type Resolution<Act extends string> = Readonly<
  Record<`${Act}.draft`, TaskDeclaration<typeof draftForm>> &
    Record<`${Act}.technicalOpinion`, TaskDeclaration<typeof technicalOpinionForm>> &
    Record<`${Act}.accountingOpinion`, TaskDeclaration<typeof accountingOpinionForm>> &
    Record<`${Act}.adoption`, TaskDeclaration<typeof adoptionForm>> &
    Record<`${Act}.publication`, TaskDeclaration<typeof boardPostingForm>>
>;

/** What `boardResolution` of the kit asks of a procedure, from the proposal to the posting (TUEL art. 48, 49, 124). */
export function resolutionSteps<const Act extends string>(
  act: Act,
  { stage, officer, manager, basis = cite('TUEL', '48', '2'), ...own }: ResolutionSteps,
): Resolution<Act> {
  const steps: Record<string, TaskDeclaration> = {
    [`${act}.draft`]: defineTask({
      title: { it: 'Redigere la proposta di deliberazione', en: 'Draft the resolution' },
      instructions: {
        it: 'Completare la proposta alla Giunta: il testo deriva dai dati della pratica.',
        en: 'Complete the proposal to the board: the text comes from the data of the case.',
      },
      office: officer,
      duty: 'proposal',
      stage,
      form: draftForm,
      due: { amount: 5, unit: 'days' },
      basis,
      ...own.draft,
    }),
    [`${act}.technicalOpinion`]: defineTask({
      title: { it: 'Esprimere il parere di regolarità tecnica', en: 'Give the technical opinion' },
      instructions: {
        it: 'Esprimere il parere di regolarità tecnica sulla proposta. Chi l’ha redatta non può esprimerlo.',
        en: 'Give the opinion on the technical regularity of the proposal. Whoever drafted it may not give it.',
      },
      office: manager,
      duty: 'technicalOpinion',
      stage,
      form: technicalOpinionForm,
      signs: { kind: 'opinion' },
      due: { amount: 3, unit: 'days' },
      basis: cite('TUEL', '49', '1'),
      ...own.technicalOpinion,
    }),
    [`${act}.accountingOpinion`]: defineTask({
      title: { it: 'Esprimere il parere di regolarità contabile', en: 'Give the accounting opinion' },
      instructions: {
        it: 'Esprimere il parere di regolarità contabile, o attestare che non è dovuto.',
        en: 'Give the opinion on accounting regularity, or state that none is due.',
      },
      office: 'accounts.head',
      duty: 'accountingOpinion',
      stage,
      form: accountingOpinionForm,
      signs: { kind: 'opinion' },
      due: { amount: 3, unit: 'days' },
      basis: cite('TUEL', '49', '1'),
      ...own.accountingOpinion,
    }),
    [`${act}.adoption`]: defineTask({
      title: { it: 'Registrare la decisione della Giunta', en: 'Record the decision of the board' },
      instructions: {
        it: 'Riportare l’esito della seduta, i voti e l’eventuale immediata eseguibilità.',
        en: 'Report the result of the session, the votes and the immediate effect if any.',
      },
      office: 'board-secretariat',
      duty: 'adoption',
      stage,
      form: adoptionForm,
      check: checkAdoption,
      basis,
      ...own.adoption,
    }),
    [`${act}.publication`]: defineTask({
      title: {
        it: 'Pubblicare la deliberazione all’Albo Pretorio',
        en: 'Post the resolution on the notice board',
      },
      instructions: {
        it: 'Pubblicare la deliberazione per quindici giorni consecutivi e indicare il primo giorno.',
        en: 'Post the resolution for fifteen consecutive days and enter the first of them.',
      },
      office: 'transparency',
      duty: 'publication',
      stage,
      form: boardPostingForm,
      due: { amount: 3, unit: 'days' },
      check: checkPosting,
      basis: cite('TUEL', '124', '1'),
      ...own.publication,
    }),
  };
  return steps as Resolution<Act>;
}

/** The deadline that ends with the posting of a resolution. */
export const postingDeadline: DeadlineDeclaration = {
  title: { it: 'Pubblicazione all’Albo Pretorio', en: 'Posting on the notice board' },
  basis: cite('TUEL', '124', '1'),
  onExpiry: {
    it: 'La pubblicazione è compiuta e può essere certificata.',
    en: 'The posting is complete and can be certified.',
  },
};
