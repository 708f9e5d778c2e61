import { system } from '../../../../libs/domain';
import type { Case, Outcome } from '../../../casework';
import type { auditInvestigation } from '../procedure';

type Investigation = Case<typeof auditInvestigation>;

const concernTexts = {
  crime: 'Possibile reato',
  damage: 'Possibile danno erariale',
  both: 'Possibile reato e danno erariale',
} as const;

/** Facts from their assessment to the authorities that judge them (art. 331 c.p.p.; D.Lgs. 174/2016 art. 52). */
export async function runInvestigation(kase: Investigation): Promise<Outcome<typeof auditInvestigation>> {
  // Whoever opens it may have forgotten: nobody else is to find it for a moment longer.
  if (kase.confidential.level !== 'restricted')
    kase.confidential.changeLevel('restricted', [kase.responsible], system, 'Indagine riservata');
  const { concerns, facts } = kase.application;
  kase.record({ concerns: concernTexts[concerns] });
  const { answer: found } = await kase.task('assess', { context: { facts } });
  const { crime, damage, estimate, elements, knownOn } = found;
  if (estimate !== undefined) kase.record({ estimate: String(estimate) });
  kase.stage('reports');
  if (!crime && !damage) {
    await kase.task('filing', { context: { facts, elements } });
    return 'filed';
  }
  await Promise.all([crime && toProsecutor(), damage && toCourt()]);
  kase.record({
    reports: [crime && 'Procura della Repubblica', damage && 'Corte dei conti'].filter(Boolean).join(', '),
  });
  kase.stage('follow');
  await kase.task('follow');
  return 'reported';

  async function toProsecutor(): Promise<void> {
    const { by } = await kase.task('prosecutor', { context: { elements } });
    kase.letter('prosecutorReport', 'Procura della Repubblica presso il Tribunale di Milano', {
      elements,
      knownOn,
      signedBy: by.name,
    });
  }

  async function toCourt(): Promise<void> {
    const { by } = await kase.task('court', { context: { elements } });
    kase.letter('courtReport', 'Procura regionale presso la Corte dei conti per la Lombardia', {
      elements,
      knownOn,
      estimate: estimate ? `euro ${estimate}` : 'non ancora quantificabile',
      signedBy: by.name,
    });
  }
}
