import { caseTests, drawMethodTitles } from '../../../../libs/domain';
import { caseQueryOf, problem } from '../../../../libs/forms';
import { refuse } from '../../../casework';
import { sizeOf } from '../sampling-forms';
import type { Engagement, EngagementFile, Sheet } from './engagement-file';
import { tellSources } from './sources';

/** A population as the engagement names it. */
interface Taken {
  readonly code: string;
  readonly version: string;
  readonly digest: string;
  readonly test: string;
  readonly title: string;
  readonly count: number;
  readonly total: string;
  isDrawnFrom: boolean;
}

interface Drawn {
  readonly code: string;
  readonly population: string;
  readonly test: string;
  readonly method: string;
  readonly size: number;
  readonly version: string;
  readonly attributes: readonly string[];
}

interface Tested {
  readonly code: string;
  readonly population: string;
  readonly test: string;
  readonly tested: number;
  readonly exceptions: number;
  readonly version: string;
}

/** An entry of the history of a case that was drawn, by its position; the record keeps its hash. */
interface Evidence {
  readonly sheet: string;
  readonly position: number;
  readonly what: string;
  readonly version: string;
}

const sheetStates = {
  open: 'Da esaminare',
  fine: 'Senza eccezioni',
  exceptions: 'Con eccezioni',
} as const satisfies Record<Sheet['state'], string>;

/**
 * Standards 14.1 and 14.2: populations of Marino's own cases, samples of them, tests over all of them, and a sheet for each case that
 * was drawn. What the record refuses is told; nothing that was drawn is drawn again in its place.
 */
export function acceptSampling(kase: Engagement, file: EngagementFile, isGoingOn: () => boolean): void {
  const populations: Taken[] = [];
  const samples: Drawn[] = [];
  const tested: Tested[] = [];
  const evidence: Evidence[] = [];
  let isBusy = false;
  const mayCome = (): boolean => isGoingOn() && !isBusy;
  /** One at a time: what is drawn next depends on whether this one was. */
  const alone = async (work: () => Promise<void>): Promise<void> => {
    isBusy = true;
    await work();
    isBusy = false;
  };

  kase.onRequest(
    'takePopulation',
    async ({ test, title, query }, by) =>
      alone(async () => {
        const taken = await kase.populations.take({ title, query: caseQueryOf(query) }, by);
        if (!taken.done) return kase.record({ sampling: taken.text.it });
        const { version, digest, count, total } = taken;
        const code = `P${populations.length + 1}`;
        populations.push({ code, version, digest, test, title, count, total, isDrawnFrom: false });
        kase.record({
          populations: populations.map(({ digest: _digest, isDrawnFrom: _drawn, ...row }) => row),
        });
      }),
    mayCome,
  );

  kase.onRequest(
    'drawSample',
    async ({ population: from, method, attributes, reasons, ...size }, by) =>
      alone(async () => {
        const population = populations.find(({ code }) => code === from);
        if (!population) return;
        const sample = await kase.populations.draw(
          population,
          {
            method,
            size: sizeOf({ population: from, method, attributes, ...size }),
            ...(population.isDrawnFrom && reasons !== undefined && { reason: reasons }),
          },
          by,
        );
        if (!sample.done) return kase.record({ sampling: sample.text.it });
        population.isDrawnFrom = true;
        const code = `S${samples.length + 1}`;
        samples.push({
          code,
          population: from,
          test: population.test,
          method: drawMethodTitles[method].it,
          size: sample.size,
          version: sample.version,
          attributes,
        });
        file.sheets.push(
          ...sample.drawn.map(({ place, case: id, number = '', title = '' }): Sheet => ({
            code: `${code}/${place}`,
            sample: code,
            case: id,
            number,
            title,
            state: 'open',
            by: '',
          })),
        );
        kase.record({
          samples: samples.map(({ attributes: _attributes, ...row }) => row),
          attributes: samples.flatMap((one) =>
            one.attributes.map((attribute, index) => ({
              sample: one.code,
              code: String(index + 1),
              attribute,
            })),
          ),
        });
        tellSheets(kase, file);
      }),
    mayCome,
    ({ population: from, reasons }) => {
      if (populations.find(({ code }) => code === from)?.isDrawnFrom && reasons === undefined)
        refuse('invalidForm', { problems: [reasonMissing] });
    },
  );

  kase.onRequest(
    'runCaseTest',
    async ({ population: on, test }, by) =>
      alone(async () => {
        const population = populations.find(({ code }) => code === on);
        if (!population) return;
        const result = await kase.populations.test(population, test, by);
        if (!result.done) return kase.record({ sampling: result.text.it });
        tested.push({
          code: `A${tested.length + 1}`,
          population: on,
          test: caseTests[test].title.it,
          tested: result.tested,
          exceptions: result.exceptions,
          version: result.version,
        });
        kase.record({ caseTests: tested });
      }),
    mayCome,
  );

  kase.onRequest(
    'testSheet',
    async ({ sheet: code, attributes, evidence: pieces }, by) =>
      alone(async () => {
        const at = file.sheets.findIndex((sheet) => sheet.code === code);
        const sheet = file.sheets[at];
        if (!sheet) return;
        for (const { position, what } of pieces) {
          const kept = await kase.populations.reference({ case: sheet.case, position, what }, by);
          // A sheet with a piece of evidence that is none stays to be filled in.
          if (!kept.done)
            return kase.record({ sampling: `Scheda ${code}, posizione ${position}: ${kept.text.it}` });
          evidence.push({ sheet: code, position, what, version: kept.version });
        }
        if (pieces.length > 0) kase.record({ evidence });
        const hasExceptions = attributes.some(({ result }) => result === 'exception');
        file.sheets[at] = { ...sheet, state: hasExceptions ? 'exceptions' : 'fine', by: by.name };
        tellSheets(kase, file);
      }),
    mayCome,
    (answer) => mustTickAll(file, samples, answer),
  );
}

const reasonMissing = problem(['reasons'], {
  it: 'Da questa popolazione si è già estratto: indicare perché si estrae di nuovo.',
  en: 'This population was drawn from before: say why there is another draw.',
});

/** Each attribute of the sample once. */
function mustTickAll(
  { sheets }: EngagementFile,
  samples: readonly Drawn[],
  answer: { readonly sheet: string; readonly attributes: readonly { readonly attribute: string }[] },
): void {
  const sample = sheets.find(({ code }) => code === answer.sheet)?.sample;
  const asked = samples.find(({ code }) => code === sample)?.attributes ?? [];
  const ticked = answer.attributes.map(({ attribute }) => attribute);
  const missing = asked.filter((attribute) => !ticked.includes(attribute));
  const unknown = ticked.filter(
    (attribute, index) => !asked.includes(attribute) || ticked.indexOf(attribute) < index,
  );
  if (missing.length + unknown.length === 0) return;
  refuse('invalidForm', {
    problems: [
      problem(['attributes'], {
        it: `Indicare l’esito di ciascun attributo, una volta: ${asked.join('; ')}.`,
        en: `Give the result of each attribute, once: ${asked.join('; ')}.`,
      }),
    ],
  });
}

function tellSheets(kase: Engagement, file: EngagementFile): void {
  kase.record({ sheets: file.sheets.map((sheet) => ({ ...sheet, state: sheetStates[sheet.state] })) });
  tellSources(kase, file);
}
