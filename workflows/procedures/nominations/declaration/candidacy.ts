import { defineOpening, defineProcedure, defineTask } from '../../../../libs/domain';
import { confirmationForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import { proposalDesk } from '../desk';
import { admissibilityForm, candidacyForm, documentsArrivedForm } from '../forms';
import { letters } from '../letters';
import { candidacyNotice } from '../public-notice';
import { proposers } from '../registers';
import { annulmentNotice, family, name, post, table, taxCode, text } from './shared';

/** A candidacy of a call: its receipt, its admissibility, what the commission has found. */
export const candidacy = defineProcedure({
  ...family,
  key: 'candidacy',
  parent: 'nominationCall',
  title: { it: 'Candidatura', en: 'Candidacy' },
  summary: {
    it: 'Un proponente accreditato indica una persona per uno o più enti dell’avviso.',
    en: 'An accredited proposer names a person for one or more bodies of the call.',
  },
  opening: defineOpening({
    form: candidacyForm,
    protocol: true,
    titleOf: ({ candidate, proposer }) => `${candidate.name} (${proposer.name})`,
    partyOf: ({ proposer }) => proposer.name,
    desk: proposalDesk,
  }),
  stages: {
    registered: { it: 'Protocollazione', en: 'Registered' },
    admissibility: { it: 'Ammissibilità', en: 'Admissibility' },
    waiting: { it: 'In attesa della Commissione', en: 'Waiting for the commission' },
    listed: { it: 'Fra gli idonei', en: 'Among the suitable' },
  },
  tasks: {
    admissibility: defineTask({
      title: { it: 'Verificare l’ammissibilità', en: 'Check the admissibility' },
      instructions: {
        it: 'Verificare che curriculum, motivazione e dichiarazioni siano completi e firmati.',
        en: 'See whether curriculum, motivation and declarations are complete and signed.',
      },
      office: family.officer,
      duty: 'evaluation',
      stage: 'admissibility',
      form: admissibilityForm,
      due: { amount: 10, unit: 'days' },
      basis: cite('L. 241/1990', '6', '1'),
    }),
    exclusion: defineTask({
      title: { it: 'Disporre l’esclusione', en: 'Order the exclusion' },
      instructions: {
        it: 'Confermare il motivo di esclusione prima che sia comunicato, oppure ammettere la candidatura all’esame, con le ragioni.',
        en: 'Confirm why the candidacy is kept out before it is told, or let it be examined, with the reasons.',
      },
      office: family.manager,
      duty: 'confirmation',
      stage: 'admissibility',
      form: confirmationForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '6', '1'),
    }),
    documentsArrived: defineTask({
      title: { it: 'Registrare l’integrazione', en: 'Register what has arrived' },
      instructions: {
        it: 'Registrare i documenti pervenuti. Trascorso il termine la candidatura non è ammessa.',
        en: 'Register the documents that have arrived. After the term the candidacy is not admitted.',
      },
      office: family.officer,
      stage: 'admissibility',
      form: documentsArrivedForm,
      basis: cite('L. 241/1990', '6', '1'),
    }),
  },
  deadlines: {
    completion: {
      title: { it: 'Integrazione della candidatura', en: 'Completion of the candidacy' },
      basis: cite('L. 241/1990', '6', '1'),
      onExpiry: { it: 'La candidatura non è ammessa.', en: 'The candidacy is not admitted.' },
      remindBefore: [2],
    },
  },
  acts: {},
  letters: {
    receipt: {
      title: { it: 'Ricevuta della candidatura', en: 'Receipt of the candidacy' },
      template: letters.candidacyReceipt,
      basis: cite('L. 241/1990', '18-bis', '1'),
    },
    completion: {
      title: { it: 'Richiesta di integrazione', en: 'Completion request' },
      template: letters.candidacyCompletion,
      basis: cite('L. 241/1990', '6', '1'),
    },
    excluded: {
      title: { it: 'Candidatura non ammessa', en: 'Candidacy not admitted' },
      template: letters.candidacyExcluded,
      basis: cite('L. 241/1990', '3', '1'),
    },
    verdict: {
      title: { it: 'Esito della Commissione', en: 'What the commission has found' },
      template: letters.candidacyVerdict,
      basis: cite('L. 241/1990', '3', '1'),
    },
    callAnnulled: { ...annulmentNotice, template: letters.callAnnulled },
  },
  requests: {},
  outcomes: {
    suitable: { title: { it: 'Idonea', en: 'Suitable' }, favour: 'full' },
    unsuitable: { title: { it: 'Non idonea', en: 'Not suitable' }, favour: 'none' },
    annulled: {
      title: { it: 'Avviso annullato dal giudice', en: 'Call annulled by a court' },
      favour: 'neutral',
    },
    inadmissible: { title: { it: 'Non ammessa', en: 'Not admitted' }, favour: 'none' },
    withdrawn: { title: { it: 'Ritirata', en: 'Withdrawn' }, favour: 'neutral' },
  },
  registers: { proposers },
  facts: {
    obstacle: text('Motivo di esclusione', 'Why it is not admitted'),
    merged: text('Proposta anche da', 'Proposed by others as well'),
    verdicts: table('Esito della Commissione', 'What the commission has found', {
      post,
      result: text('Esito', 'Result'),
      reasons: text('Motivazione', 'Reasons'),
    }),
  },
  context: {
    candidate: name,
    proposer: text('Proponente', 'Proposer'),
    posts: text('Enti', 'Bodies'),
    motivation: text('Motivazione', 'Motivation'),
    taxCode,
    missing: text('Documenti mancanti', 'Missing documents'),
  },
  basis: [cite('TUEL', '50', '8'), cite('L. 241/1990', '6', '1')],
  publicNotice: candidacyNotice,
});
