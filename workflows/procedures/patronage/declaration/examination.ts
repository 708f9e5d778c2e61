import { defineTask } from '../../../../libs/domain';
import { documentsArrivedForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import { checkOpinion, checkRequirements } from '../checks';
import { cityRules } from '../rules';
import { requirementsForm, sectorOpinionForm } from '../task-forms';
import { letters } from '../letters';
import type { Part } from './part';

/** Opinions of the directorates, requirements and exclusions, the electoral period. */
export const examination = {
  tasks: {
    sectorOpinion: defineTask({
      title: { it: 'Parere della Direzione', en: 'Opinion of the directorate' },
      instructions: {
        it: 'Esprimersi sull’iniziativa per quanto di competenza. I documenti mancanti si possono chiedere una sola volta; trascorso il termine si procede senza il parere.',
        en: 'Give an opinion on the initiative. Missing documents can be asked for once; after the term the case goes on without.',
      },
      office: 'culture.director',
      duty: 'sectorOpinion',
      stage: 'requirements',
      form: sectorOpinionForm,
      check: checkOpinion,
      basis: cite('L. 241/1990', '16', '1'),
    }),
    informationArrived: defineTask({
      title: { it: 'Registrare le informazioni richieste', en: 'Register the information asked for' },
      instructions: {
        it: 'Registrare quanto pervenuto durante la sospensione. Dopo trenta giorni il termine riprende comunque.',
        en: 'Register what arrived during the suspension. After thirty days the term goes on anyway.',
      },
      office: 'cabinet.officer',
      stage: 'requirements',
      form: documentsArrivedForm,
      basis: cite('L. 241/1990', '2', '7'),
    }),
    requirements: defineTask({
      title: { it: 'Valutare requisiti ed esclusioni', en: 'Assess requirements and exclusions' },
      instructions: {
        it: 'Rispondere a ogni domanda tenendo conto dei pareri: la valutazione motiva la proposta o il preavviso di rigetto.',
        en: 'Answer each question in the light of the opinions: the assessment gives the reasons of the proposal or of the notice.',
      },
      office: 'cabinet.officer',
      duty: 'evaluation',
      stage: 'requirements',
      form: requirementsForm,
      due: { amount: 7, unit: 'days' },
      check: checkRequirements,
      basis: cityRules,
    }),
  },
  deadlines: {
    opinion: {
      title: { it: 'Parere della Direzione', en: 'Opinion of the directorate' },
      basis: cite('L. 241/1990', '16', '1'),
      onExpiry: {
        it: 'Si procede senza il parere (L. 241/1990, art. 16, c. 2).',
        en: 'The case goes on without the opinion (Law 241/1990, art. 16, para. 2).',
      },
      remindBefore: [5],
    },
    suspension: {
      title: { it: 'Sospensione per acquisire informazioni', en: 'Suspension for information' },
      basis: cite('L. 241/1990', '2', '7'),
      onExpiry: { it: 'Il termine riprende a decorrere.', en: 'The term goes on.' },
      remindBefore: [5],
    },
  },
  letters: {
    informationRequest: {
      title: { it: 'Richiesta di informazioni', en: 'Request for information' },
      template: letters.informationRequest,
      basis: cite('L. 241/1990', '2', '7'),
    },
    electoralWait: {
      title: { it: 'Sospensione per periodo elettorale', en: 'Suspension for an electoral period' },
      template: letters.electoralWait,
      basis: cite('L. 28/2000', '9', '1'),
    },
    dateChange: {
      title: { it: 'Riscontro al cambio di data', en: 'Answer to a change of dates' },
      template: letters.dateChange,
      basis: cityRules,
    },
    earlyUseWarning: {
      title: { it: 'Diffida dall’uso del marchio', en: 'Warning against use of the mark' },
      template: letters.earlyUseWarning,
      basis: cityRules,
    },
  },
} satisfies Part;
