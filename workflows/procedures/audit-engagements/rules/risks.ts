/** A risk of the process, before and after its controls: likelihood and impact from 1 to 5. */
export interface Risk {
  readonly risk: string;
  readonly likelihood: number;
  readonly impact: number;
  readonly residualLikelihood: number;
  readonly residualImpact: number;
}

/** Standard 13.2: how large a risk is before its controls, from 1 to 25. */
export function inherentScore({ likelihood, impact }: Pick<Risk, 'likelihood' | 'impact'>): number {
  return likelihood * impact;
}

/** Standard 13.2: how large it still is with them, from 1 to 25. */
export function residualScore({
  residualLikelihood,
  residualImpact,
}: Pick<Risk, 'residualLikelihood' | 'residualImpact'>): number {
  return residualLikelihood * residualImpact;
}

/** Standard 13.6: the risks that no test looks at although what is left of them asks for one, by their numbers from 1. */
export function untestedRisks(
  risks: readonly Risk[],
  tests: readonly { readonly risk: number }[],
  least: number,
): number[] {
  return risks.flatMap((risk, index) =>
    inherentScore(risk) >= least && !tests.some((test) => test.risk === index + 1) ? [index + 1] : [],
  );
}
