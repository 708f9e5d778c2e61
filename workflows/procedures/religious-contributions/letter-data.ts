import type { Application } from './form';
import { confessionName, confessionOf, type Obstacle, type WorkResult } from './rules';
import { formatMoney, italianDateAfter, type LocalDate } from '../../../libs/law';

/** What every letter to the applicant begins with. */
export function applicant(application: Application) {
  const { body, representative, certifiedMail, taxCode } = application;
  return {
    body,
    confession: confessionName(confessionOf(application)).it,
    attention: `${representative.name}, ${representative.role}`,
    certifiedMail,
    taxCode,
  };
}

/** The works of an application as letters and tables carry them. */
export function workTable(works: readonly WorkResult[]) {
  return works.map(({ work, name, priority, requestedCost, admissibleCost, obstacle, reason }) => ({
    work,
    name,
    priority,
    requestedCost: formatMoney(requestedCost),
    admissibleCost: formatMoney(admissibleCost),
    reason: [obstacle && obstacleTexts[obstacle], reason].filter(Boolean).join(' '),
  }));
}

/** Why an application, or a work, cannot be granted: the sentence of notices and acts. */
export const obstacleTexts: Readonly<Record<Obstacle, string>> = {
  authority:
    'La domanda non proviene dall’autorità religiosa competente, o i poteri di rappresentanza non sono dimostrati (LR Lombardia 12/2005, art. 70 e 73).',
  incomplete: 'La domanda è incompleta e non può essere esaminata (LR Lombardia 12/2005, art. 73, c. 2).',
  late: 'La domanda è pervenuta oltre il termine (LR Lombardia 12/2005, art. 73, c. 2).',
  noStablePresence:
    'Non risulta una presenza diffusa, organizzata e stabile della confessione nel Comune, o lo statuto non ne esprime le finalità religiose (LR Lombardia 12/2005, art. 70).',
  notEligible:
    'L’intervento non rientra fra le attrezzature di interesse comune per servizi religiosi (LR Lombardia 12/2005, art. 71, c. 1).',
  urban: 'L’intervento è stato dichiarato inammissibile sotto il profilo urbanistico.',
  building: 'L’intervento è stato dichiarato inammissibile sotto il profilo edilizio.',
};

/** Why an admitted application gets nothing when the fund was shared out, or the round over, before it was admitted. */
export function exclusionReason(
  split: { readonly resolutionNumber: string; readonly resolutionDate: LocalDate } | undefined,
): string {
  return split
    ? `L’istruttoria della domanda si è conclusa quando la Giunta comunale, con deliberazione n. ${split.resolutionNumber} adottata ${italianDateAfter('il', split.resolutionDate)}, aveva già ripartito il fondo e destinato ad altre opere di urbanizzazione quanto non assegnato: non restano somme da ripartire.`
    : 'L’istruttoria della domanda si è conclusa quando la tornata dei contributi era già chiusa: non restano somme da ripartire.';
}
