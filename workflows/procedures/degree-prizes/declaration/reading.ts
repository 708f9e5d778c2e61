import { defineOpening, defineProcedure, defineTask } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { checkScores, conflictForm, readingForm, scoresForm } from '../evaluation-forms';
import { readingNotice } from '../public-notice';

const criteria = {
  title: { it: 'Griglia', en: 'Grid' },
  kind: 'table',
  columns: {
    criterion: { title: { it: 'N.', en: 'No.' }, kind: 'number' },
    name: { title: { it: 'Criterio', en: 'Criterion' }, kind: 'text' },
    weight: { title: { it: 'Peso', en: 'Weight' }, kind: 'number' },
  },
} as const;

/**
 * A thesis as one reader reads it, by its code. Restricted to that reader and the responsible official: who has written the
 * thesis stands in cases that a reader cannot find.
 */
export const reading = defineProcedure({
  key: 'prizeReading',
  code: 'P07',
  folder: 'degree-prizes',
  parent: 'prizeEdition',
  openedByParent: true,
  title: { it: 'Lettura di una tesi', en: 'Reading of a thesis' },
  summary: {
    it: 'Un lettore della commissione valuta una tesi, che conosce soltanto per codice.',
    en: 'A reader of the commission scores a thesis, known by its code alone.',
  },
  unit: 'cabinet.direction',
  officer: 'cabinet.officer',
  manager: 'cabinet.director',
  opening: defineOpening({
    form: readingForm,
    protocol: false,
    titleOf: ({ code }) => `Tesi ${code}`,
  }),
  stages: {
    declaration: { it: 'Dichiarazione', en: 'Declaration' },
    reading: { it: 'Lettura', en: 'Reading' },
  },
  tasks: {
    declareConflict: defineTask({
      title: { it: 'Dichiarare l’assenza di conflitti', en: 'Declare conflicts of interest' },
      instructions: {
        it: 'Aprire la tesi nel fascicolo e dichiarare se vi è un conflitto, anche perché l’autore è riconoscibile.',
        en: 'Open the thesis in the dossier and say whether there is a conflict, also because its author can be recognised.',
      },
      office: 'prizes.examiner',
      stage: 'declaration',
      form: conflictForm,
      personal: true,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '6-bis'),
    }),
    score: defineTask({
      title: { it: 'Valutare la tesi', en: 'Score the thesis' },
      instructions: {
        it: 'Dare per ciascun criterio della griglia da 0 a 100 punti, con la motivazione. Il punteggio non si può più cambiare.',
        en: 'Give 0 to 100 points on each criterion of the grid, with reasons. The score cannot be changed afterwards.',
      },
      office: 'prizes.examiner',
      stage: 'reading',
      form: scoresForm,
      personal: true,
      due: { amount: 30, unit: 'days' },
      check: checkScores,
      basis: cite('L. 241/1990', '12', '1'),
    }),
  },
  deadlines: {},
  acts: {},
  letters: {},
  requests: {},
  outcomes: {
    scored: { title: { it: 'Valutata', en: 'Scored' }, favour: 'neutral' },
    conflict: { title: { it: 'Il lettore si astiene', en: 'The reader abstains' }, favour: 'neutral' },
    notNeeded: { title: { it: 'Non più necessaria', en: 'No longer needed' }, favour: 'neutral' },
  },
  facts: {
    total: { title: { it: 'Punteggio, su 100', en: 'Score, of 100' }, kind: 'text' },
  },
  context: { criteria },
  basis: [cite('L. 241/1990', '6-bis'), cite('L. 241/1990', '12')],
  publicNotice: readingNotice,
});
