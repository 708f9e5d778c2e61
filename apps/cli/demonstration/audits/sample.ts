import type { ApiDesk } from '../api-desk';
import { paper } from './engagements';
import { hasReached } from './go-on';
import { colleague, lead } from './plan';
import { tableOf } from './tables';

const attributes = [
  'Documenti richiesti presenti',
  'Motivazione della decisione',
  'Esito comunicato',
] as const;
const SIZE = 4;

/** How the first cases that were drawn came out; the others wait to be looked at. */
const sheets = [
  { sheet: 'S1/1', results: ['met', 'met', 'met'] },
  { sheet: 'S1/2', results: ['met', 'exception', 'notApplicable'] },
] as const;

/**
 * A population of the applications for contributions to places of worship, a sample of a few, the first sheets, an automatic
 * test over all, and a paper that waits for its review. What somebody has gone on with is left alone.
 */
export async function examine(desk: ApiDesk, id: string): Promise<void> {
  const view = await desk.caseView(id);
  if (hasReached(view, 'draft')) return;
  const { facts, today } = view;
  const ask = (request: string, answer: object, key = ''): Promise<void> =>
    desk.ask(lead, id, request, answer, `${request}${key}-${id}`);
  if (tableOf(facts, 'populations').length === 0)
    await ask('takePopulation', {
      test: 'T1',
      title: 'Domande di contributo per edifici di culto concluse',
      query: { procedures: ['religiousContribution'], state: 'closed' },
    });
  if (tableOf(facts, 'samples').length === 0)
    await ask('drawSample', { population: 'P1', method: 'random', size: SIZE, attributes });
  if (tableOf(facts, 'caseTests').length === 0)
    await ask('runCaseTest', { population: 'P1', test: 'deadlinesKept' });
  const seen = tableOf(facts, 'sheets').filter(({ state }) => state !== 'Da esaminare').length;
  for (const { sheet, results } of sheets.slice(seen))
    await ask(
      'testSheet',
      {
        sheet,
        attributes: attributes.map((attribute, index) => ({
          attribute,
          result: results[index],
          ...(results[index] === 'exception' && {
            note: 'Il provvedimento rinvia all’istruttoria senza riportarne l’esito.',
          }),
        })),
        evidence: [{ position: 1, what: 'La domanda come è stata registrata.' }],
      },
      encodeURIComponent(sheet),
    );
  if (tableOf(facts, 'papers').length === 0)
    await desk.ask(
      colleague,
      id,
      'paper',
      paper('T2', today, 'Eseguita la verifica automatica su tutte le domande.', 'satisfactory'),
      `paper-${id}`,
    );
}
