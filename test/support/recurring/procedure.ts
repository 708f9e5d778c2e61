import { defineOpening, defineProcedure, defineRecurrence, defineTask } from '../../../libs/domain';
import { form, integer, yesNo } from '../../../libs/forms';
import { cite, defineParameter } from '../../../libs/law';

const basis = cite('Regolamento di prova', '1');

const yearForm = form({ year: integer(2000, 2100, { label: { it: 'Anno', en: 'Year' } }) });

export const opensOn = defineParameter<string>({
  key: 'yearlyReview.opensOn',
  title: { it: 'Giorno di apertura', en: 'Day of opening' },
  unit: 'monthDay',
  values: [{ from: '2020-01-01', value: '10-01', source: basis }],
});

/** A procedure outside the catalogue whose cases begin by themselves. */
export const yearlyReview = defineProcedure({
  key: 'yearlyReview',
  code: 'X05',
  folder: '../../test/support/recurring',
  title: { it: 'Verifica annuale', en: 'Yearly review' },
  summary: { it: 'Una verifica per ogni anno.', en: 'One review for each year.' },
  unit: 'cabinet.direction',
  officer: 'cabinet.officer',
  manager: 'cabinet.director',
  opening: defineOpening({ form: yearForm, protocol: false, titleOf: ({ year }) => `Verifica ${year}` }),
  recurs: defineRecurrence(yearForm, {
    opensOn,
    yearsAhead: 1,
    applicationOf: (year) => ({ year }),
    yearOf: ({ year }) => year,
  }),
  stages: { review: { it: 'Verifica', en: 'Review' } },
  tasks: {
    review: defineTask({
      title: { it: 'Verificare', en: 'Review' },
      instructions: { it: 'Verificare.', en: 'Review.' },
      office: 'cabinet.officer',
      stage: 'review',
      form: form({ done: yesNo({ label: { it: 'Fatto', en: 'Done' } }) }),
    }),
  },
  deadlines: {},
  acts: {},
  letters: {},
  requests: {},
  outcomes: { done: { title: { it: 'Fatto', en: 'Done' }, favour: 'neutral' } },
  facts: {},
  basis: [basis],
  publicNotice: {
    startedBy: 'ownMotion',
    begins: { it: 'Comincia da sola.', en: 'It begins by itself.' },
    decides: [{ organ: 'manager', office: 'cabinet.director', decides: { it: 'Verifica.', en: 'Reviews.' } }],
    ownCase: ['askUnit'],
    parameters: [opensOn],
    declarationInstead: 'none',
    remedies: ['regionalCourt'],
  },
});
