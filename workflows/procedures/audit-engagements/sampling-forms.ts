import type { z } from 'zod';
import { caseTests, drawMethodTitles, type FormProblem, type SizeByAttributes } from '../../../libs/domain';
import {
  caseQueryField,
  choice,
  consistent,
  form,
  group,
  integer,
  list,
  longText,
  offered,
  percent,
  problem,
  text,
  titlesOf,
} from '../../../libs/forms';

const test = () =>
  offered(
    { table: 'tests', column: 'code', title: 'what' },
    { label: { it: 'Test del programma', en: 'Test of the programme' } },
  );
const population = () =>
  offered(
    { table: 'populations', column: 'code', title: 'title' },
    { label: { it: 'Popolazione', en: 'Population' } },
  );
/** Which cases of the house a population is made of: what the query says goes into the journal with it. */
export const populationForm = form({
  test: test(),
  title: text(160, { label: { it: 'Titolo della popolazione', en: 'Title of the population' } }),
  query: caseQueryField({ it: 'Quali pratiche', en: 'Which cases' }),
});

/** Standard 14.1: how a sample is drawn and what is looked at in each case of it. The seed is nobody's to choose. */
export const drawForm = consistent(
  form({
    population: population(),
    method: choice(drawMethodTitles, { label: { it: 'Metodo', en: 'Method' } }),
    size: integer(1, 1_000, { label: { it: 'Numero di pratiche', en: 'Number of cases' } }).optional(),
    confidence: percent({ label: { it: 'Confidenza (%)', en: 'Confidence (%)' } }).optional(),
    tolerable: percent({ label: { it: 'Scostamento tollerabile (%)', en: 'Tolerable rate (%)' } }).optional(),
    expected: percent({ label: { it: 'Scostamento atteso (%)', en: 'Expected rate (%)' } }).optional(),
    attributes: list(text(200, { label: { it: 'Attributo', en: 'Attribute' } }), 1, 20, {
      label: { it: 'Che cosa si verifica in ciascuna pratica', en: 'What is looked at in each case' },
    }),
    reasons: longText({
      label: { it: 'Perché un’altra estrazione', en: 'Why there is another draw' },
      hint: {
        it: 'Solo se dalla popolazione si è già estratto.',
        en: 'Only where the population was drawn from before.',
      },
    }).optional(),
  }),
  ({ size, confidence, tolerable, expected }) => {
    const shares = [confidence, tolerable, expected];
    const given = shares.filter((share) => share !== undefined).length;
    const isClear = size === undefined ? given === 3 : given === 0;
    return isClear
      ? []
      : [
          problem(['size'], {
            it: 'Indicare il numero di pratiche, oppure confidenza, scostamento tollerabile e atteso.',
            en: 'Give the number of cases, or confidence, tolerable and expected rate.',
          }),
        ];
  },
);

/** The size, or what it follows from. */
export function sizeOf({
  size,
  confidence,
  tolerable,
  expected,
}: z.output<typeof drawForm>): number | SizeByAttributes {
  const share = (percentage = '0.00'): number => Number(percentage) / 100;
  return size ?? { confidence: share(confidence), tolerable: share(tolerable), expected: share(expected) };
}

export const caseTestForm = form({
  population: population(),
  test: choice(titlesOf(caseTests), { label: { it: 'Verifica automatica', en: 'Automatic test' } }),
});

/** How an attribute came out in a case. */
export const tickResults = {
  met: { it: 'Rispettato', en: 'Met' },
  exception: { it: 'Eccezione', en: 'Exception' },
  notApplicable: { it: 'Non applicabile', en: 'Not applicable' },
} as const;

/** The sheet of one case of a sample. */
export const sheetForm = form({
  sheet: offered(
    { table: 'sheets', column: 'code', title: 'title' },
    { label: { it: 'Scheda', en: 'Sheet' } },
  ),
  attributes: list(
    consistent(
      group(
        {
          attribute: text(200, { label: { it: 'Attributo', en: 'Attribute' } }),
          result: choice(tickResults, { label: { it: 'Esito', en: 'Result' } }),
          note: longText({ label: { it: 'Nota', en: 'Note' } }).optional(),
        },
        { label: { it: 'Attributo', en: 'Attribute' } },
      ),
      ({ result, note }): FormProblem[] =>
        result === 'exception' && note === undefined
          ? [problem(['note'], { it: 'Descrivere l’eccezione.', en: 'Describe the exception.' })]
          : [],
    ),
    1,
    20,
    { label: { it: 'Attributi', en: 'Attributes' } },
  ),
  evidence: list(
    group(
      {
        position: integer(1, 1_000_000, {
          label: { it: 'Posizione nella cronologia', en: 'Position in the history' },
        }),
        what: text(200, { label: { it: 'Che cosa prova', en: 'What it proves' } }),
      },
      { label: { it: 'Evidenza', en: 'Evidence' } },
    ),
    0,
    30,
    {
      label: { it: 'Evidenze', en: 'Evidence' },
      hint: {
        it: 'Nella cronologia della pratica estratta.',
        en: 'In the history of the case that was drawn.',
      },
    },
  ),
  conclusion: longText({ label: { it: 'Conclusione', en: 'Conclusion' } }).optional(),
});
