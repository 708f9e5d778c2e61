import type { z } from 'zod';
import {
  type Cents,
  compareDates,
  excessOf,
  type GrantBalance,
  grantBalance,
  grantWithholdingRate,
  lesserOf,
  type LocalDate,
  parseMoney,
  publicationThresholdAmount,
  valueOn,
} from '../../../../libs/law';
import type { reportCheckForm } from '../application-forms';
import type { Application } from '../form';
import { capOf } from './split';

/** Above the threshold in a calendar year a grant has no effect before it is published. D.Lgs. 33/2013 art. 26 c. 2 and 3. */
export function publicationRequired(grantedThisYear: Cents, granted: Cents, on: LocalDate): boolean {
  return (
    compareDates(on, TRANSPARENCY_SINCE) >= 0 &&
    grantedThisYear + granted > valueOn(publicationThresholdAmount, on)
  );
}

/** D.Lgs. 33/2013 came into force on this day: no grant before it could depend on its publication. */
const TRANSPARENCY_SINCE: LocalDate = '2013-04-20';

/**
 * What else a beneficiary is granted in the calendar year: what the ledger of the whole house had when the grant was committed,
 * or the other grants of the round, of which some may be committed after it. D.Lgs. 33/2013 art. 26 c. 2.
 */
export function grantedBesides(granted: Cents, grantsOfYear: Cents, inRound: Cents): Cents {
  const inHouse = excessOf(grantsOfYear, granted);
  return inHouse > inRound ? inHouse : inRound;
}

/** What leaves the city's account and what is withheld on it. D.P.R. 600/1973 art. 28 c. 2. */
export function paymentOf(
  granted: Cents,
  { enterprise, capitalGoods }: Application['fiscalPosition'],
  on: LocalDate,
): { gross: Cents; withholding: Cents; net: Cents } {
  const { withholding } = grantBalance(
    { granted, acceptedCosts: granted, income: 0n, advance: 0n, enterprise, capitalGoods },
    valueOn(grantWithholdingRate, on),
  );
  return { gross: granted, withholding, net: granted - withholding };
}

/** A changed work never raises the grant, and lowers it where it would pass the maximum rate of the new cost. */
export function grantAfterVariation(granted: Cents, newAdmissibleCost: Cents, rate: bigint): Cents {
  return lesserOf(granted, capOf(newAdmissibleCost, rate));
}

/**
 * What the report leaves of the grant: never more than the maximum rate of the costs accepted, nor than the deficit
 * they leave. What was paid beyond it is recovered, gross.
 */
export function recoveryOf(
  grant: { readonly granted: Cents; readonly paid: Cents; readonly rate: bigint },
  check: Pick<z.output<typeof reportCheckForm>, 'acceptedCosts' | 'income'>,
  { enterprise, capitalGoods }: Application['fiscalPosition'],
  on: LocalDate,
): GrantBalance {
  const acceptedCosts = parseMoney(check.acceptedCosts);
  return grantBalance(
    {
      granted: lesserOf(grant.granted, capOf(acceptedCosts, grant.rate)),
      acceptedCosts,
      income: parseMoney(check.income),
      advance: grant.paid,
      enterprise,
      capitalGoods,
    },
    valueOn(grantWithholdingRate, on),
  );
}

/** What goes back to the city after a revocation: what was paid beyond what is left of the grant. c.c. art. 2033. */
export function recoveryAfterRevocation(granted: Cents, revoked: Cents, paid: Cents): Cents {
  return excessOf(paid, excessOf(granted, revoked));
}

export { debtCheckRequired, interestOn } from '../../../../libs/law';
