import type { CaseStart } from '../../../libs/domain';
import { caseQueryOf } from '../../../libs/forms';
import { type Case, type Outcome, type Population, runCase } from '../../../workflows/casework';
import { lookInto } from './procedure';

type LookInto = Case<typeof lookInto>;

/** A population, then as many draws, tests and pieces of evidence as whoever works the case wants; what is refused is recorded. */
async function runLookInto(kase: LookInto): Promise<Outcome<typeof lookInto>> {
  const population = await taken(kase);
  for (;;) {
    const { answer, by } = await kase.task('look');
    const { method, size = 1, tolerable, reason, test, entryOf, position = 1 } = answer;
    if (method) {
      const asked =
        tolerable === undefined
          ? size
          : { confidence: 0.95, tolerable: Number(tolerable) / 100, expected: 0 };
      const sample = await kase.populations.draw(population, { method, size: asked, reason }, by);
      kase.record(
        sample.done
          ? { drawn: sample.drawn.map((one) => one.title ?? one.number ?? one.case).join(', ') }
          : { refusal: sample.text.it },
      );
    } else if (test) {
      const result = await kase.populations.test(population, test, by);
      kase.record(
        result.done ? { exceptions: `${result.exceptions}/${result.tested}` } : { refusal: result.text.it },
      );
    } else if (entryOf) {
      const evidence = await kase.populations.reference({ case: entryOf, position, what: 'Come era.' }, by);
      kase.record(
        evidence.done ? { evidence: `${evidence.entry} ${evidence.hash}` } : { refusal: evidence.text.it },
      );
    } else return 'done';
  }
}

async function taken(kase: LookInto): Promise<Population> {
  for (;;) {
    const { answer, by } = await kase.task('take');
    const population = await kase.populations.take(
      { title: kase.application.title, query: caseQueryOf(answer.query) },
      by,
    );
    kase.record(population.done ? { cases: String(population.count) } : { refusal: population.text.it });
    if (population.done) return population;
  }
}

export default function caseWorkflow(start: CaseStart): Promise<{ outcome: string }> {
  return runCase(lookInto, runLookInto, start, () => undefined);
}
