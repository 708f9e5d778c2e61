import { LawError } from '../law-error';
import { allocation } from './allocation';
import type { Calculator, CalculatorFailure } from './calculator';
import { clock } from './clock';
import { deadline } from './deadline';
import { executory } from './executory';
import { genderQuota } from './gender-quota';
import { grantBalance } from './grant-balance';
import { mediaQuota } from './media-quota';
import { missionDay } from './mission-day';
import { publicationThreshold } from './publication-threshold';
import { ranking } from './ranking';
import { substitutivePower } from './substitutive-power';

export type { Calculator, CalculatorFailure } from './calculator';

export type CalculatorName =
  | 'deadline'
  | 'clock'
  | 'allocation'
  | 'genderQuota'
  | 'grantBalance'
  | 'missionDay'
  | 'publicationThreshold'
  | 'executory'
  | 'ranking'
  | 'mediaQuota'
  | 'substitutivePower';

export type CalculatorAnswer = { ok: true; output: object } | { ok: false; error: CalculatorFailure };

export const calculators: Record<CalculatorName, Calculator> = {
  deadline,
  clock,
  allocation,
  genderQuota,
  grantBalance,
  missionDay,
  publicationThreshold,
  executory,
  ranking,
  mediaQuota,
  substitutivePower,
};

export function isCalculatorName(name: unknown): name is CalculatorName {
  return typeof name === 'string' && Object.hasOwn(calculators, name);
}

/** The answer of a calculator to any JSON value. Bad input is an answer; only a bug throws. */
export function runCalculator(name: CalculatorName, input: unknown): CalculatorAnswer {
  try {
    return { ok: true, output: calculators[name].calculate(input) };
  } catch (error) {
    if (!(error instanceof LawError)) throw error;
    return { ok: false, error: { code: error.code, message: error.message } };
  }
}
