import { defineTask, type TaskDeclaration, type Text } from '../../../../libs/domain';
import {
  accountingOpinionForm,
  adoptionForm,
  boardPostingForm,
  checkAdoption,
  checkPosting,
  draftForm,
  signatureForm,
  technicalOpinionForm,
} from '../../../../libs/forms';
import { cite } from '../../../../libs/law';

const OFFICER = 'cabinet.officer';
const MANAGER = 'cabinet.director';

type Steps<Act extends string, Step extends string> = { readonly [K in `${Act}.${Step}`]: TaskDeclaration };

/** Draft and signature of a determination (TUEL art. 107 c. 3). `what` is said after “La determinazione di”. */
export function determinationSteps<const Act extends string>(act: Act, stage: string, what: Text) {
  const steps: Record<string, TaskDeclaration> = {
    [`${act}.draft`]: defineTask({
      title: { it: `Redigere la determinazione di ${what.it}`, en: `Draft the determination of ${what.en}` },
      instructions: {
        it: 'Controllare il testo che deriva dai dati della pratica e aggiungere le motivazioni necessarie.',
        en: 'Check the text that comes from the data of the case and add the reasons that are needed.',
      },
      office: OFFICER,
      stage,
      form: draftForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '3', '1'),
    }),
    [`${act}.signature`]: defineTask({
      title: { it: `Firmare la determinazione di ${what.it}`, en: `Sign the determination of ${what.en}` },
      instructions: {
        it: 'Firmare la determinazione o restituirla a chi l’ha redatta, con la motivazione.',
        en: 'Sign the determination or return it to whoever drafted it, with the reasons.',
      },
      office: MANAGER,
      stage,
      form: signatureForm,
      due: { amount: 3, unit: 'days' },
      notBy: [`${act}.draft`],
      basis: cite('TUEL', '107', '3'),
    }),
  };
  return steps as Steps<Act, 'draft' | 'signature'>;
}

/** A resolution of the board, from its proposal to its posting (TUEL art. 48, 49, 124). */
export function resolutionSteps<const Act extends string>(act: Act, stage: string, what: Text) {
  const before = (...steps: string[]) => steps.map((step) => `${act}.${step}`);
  const steps: Record<string, TaskDeclaration> = {
    [`${act}.draft`]: defineTask({
      title: { it: `Redigere la proposta di ${what.it}`, en: `Draft the resolution of ${what.en}` },
      instructions: {
        it: 'Completare la proposta alla Giunta: il testo deriva dai dati della pratica.',
        en: 'Complete the proposal to the board: the text comes from the data of the case.',
      },
      office: OFFICER,
      stage,
      form: draftForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('TUEL', '48', '2'),
    }),
    [`${act}.technicalOpinion`]: defineTask({
      title: { it: `Parere tecnico sulla ${what.it}`, en: `Technical opinion on the ${what.en}` },
      instructions: {
        it: 'Esprimere il parere di regolarità tecnica sulla proposta. Chi l’ha redatta non può esprimerlo.',
        en: 'Give the technical opinion on the proposal. Whoever drafted it may not give it.',
      },
      office: MANAGER,
      stage,
      form: technicalOpinionForm,
      due: { amount: 3, unit: 'days' },
      notBy: before('draft', 'accountingOpinion'),
      basis: cite('TUEL', '49', '1'),
    }),
    [`${act}.accountingOpinion`]: defineTask({
      title: { it: `Parere contabile sulla ${what.it}`, en: `Accounting opinion on the ${what.en}` },
      instructions: {
        it: 'Esprimere il parere di regolarità contabile, o attestare che non è dovuto.',
        en: 'Give the opinion on accounting regularity, or state that none is due.',
      },
      office: 'accounts.head',
      stage,
      form: accountingOpinionForm,
      due: { amount: 3, unit: 'days' },
      notBy: before('draft', 'technicalOpinion'),
      basis: cite('TUEL', '49', '1'),
    }),
    [`${act}.adoption`]: defineTask({
      title: {
        it: `Registrare la decisione della Giunta sulla ${what.it}`,
        en: `Record the decision of the board on the ${what.en}`,
      },
      instructions: {
        it: 'Riportare l’esito della seduta, i voti e l’eventuale immediata eseguibilità.',
        en: 'Report the result of the session, the votes and the immediate effect if any.',
      },
      office: 'board-secretariat',
      stage,
      form: adoptionForm,
      notBy: before('draft', 'technicalOpinion', 'accountingOpinion'),
      check: checkAdoption,
      basis: cite('TUEL', '48', '2'),
    }),
    [`${act}.publication`]: defineTask({
      title: { it: `Pubblicare all’Albo Pretorio la ${what.it}`, en: `Post the ${what.en}` },
      instructions: {
        it: 'Pubblicare la deliberazione per quindici giorni consecutivi e indicare il primo giorno.',
        en: 'Post the resolution for fifteen consecutive days and enter the first of them.',
      },
      office: 'transparency',
      stage,
      form: boardPostingForm,
      due: { amount: 3, unit: 'days' },
      check: checkPosting,
      basis: cite('TUEL', '124', '1'),
    }),
  };
  return steps as Steps<Act, 'draft' | 'technicalOpinion' | 'accountingOpinion' | 'adoption' | 'publication'>;
}
