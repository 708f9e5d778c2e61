import { type Application, initiativeKinds, relevances } from './form';
import type { Initiative, Obstacle, Paper } from './rules';

/** What every letter and act of a case begins with. */
export function matterData(
  { applicant, representative, certifiedMail, taxCode, initiative }: Application,
  { startsOn, endsOn, place }: Initiative,
) {
  return {
    applicant,
    attention: `${representative.name}, ${representative.role}`,
    certifiedMail,
    taxCode,
    title: initiative.title,
    startsOn,
    endsOn: endsOn === startsOn ? undefined : endsOn,
    place,
  };
}

/** What the acts say of the initiative beyond its title and dates. */
export function initiativeData({ initiative, otherPatronages }: Application) {
  return {
    kind: initiativeKinds[initiative.kind].it.toLowerCase(),
    description: initiative.description,
    audience: initiative.audience,
    relevance: relevances[initiative.relevance].it.toLowerCase(),
    schedule: initiative.schedule,
    coPatrons: otherPatronages.map(({ body, state }) => ({
      body,
      state: state === 'granted' ? 'concesso' : 'richiesto',
    })),
  };
}

export const paperNames: Readonly<Record<Paper, string>> = {
  report: 'relazione dettagliata sull’iniziativa, firmata dal legale rappresentante',
  deedAndStatute: 'atto costitutivo e statuto, se non già agli atti del Comune',
  appointmentMinutes: 'ultimo verbale di nomina del legale rappresentante',
  identityDocument: 'documento di identità del legale rappresentante',
  eventBudget: 'bilancio preventivo dell’iniziativa, datato e firmato',
  chamberExtract: 'visura ordinaria della Camera di commercio',
};

export const stampDutyNames = {
  paid: 'assolta',
  exempt: 'esente',
  missing: 'non assolta',
} as const;

export const opinionNames: Readonly<Record<string, string>> = {
  favourable: 'favorevole',
  unfavourable: 'contrario',
  silent: 'non espresso nel termine',
};

/** Why a patronage cannot be granted: the sentence of notices and acts. */
export const obstacleTexts: Readonly<Record<Obstacle, string>> = {
  late: 'La domanda è pervenuta senza l’anticipo di quarantacinque giorni sull’iniziativa richiesto dal Comune.',
  incomplete: 'La domanda non è stata completata nel termine assegnato.',
  noValue: 'L’iniziativa non presenta un significativo valore scientifico, culturale o informativo.',
  noRelevance:
    'L’iniziativa non ha una reale rilevanza per la città, né sostiene le sue relazioni nazionali e internazionali.',
  notSingle: 'Il patrocinio è concesso a una singola iniziativa e non ad attività permanenti.',
  alreadyPatronised: 'La stessa iniziativa è già oggetto di un patrocinio, concesso o richiesto, del Comune.',
  notWorthy:
    'La valutazione dell’iniziativa, tenuto conto dei pareri acquisiti, non consente la concessione.',
  profit: 'L’iniziativa è promossa da un soggetto commerciale a scopo di lucro.',
  advertising: 'L’iniziativa ha finalità di pubblicità o di vendita.',
  propaganda: 'L’iniziativa è promossa da un partito o ha finalità di propaganda.',
  foreignAims: 'L’iniziativa persegue finalità estranee a quelle della città.',
  cityOffice: 'Il legale rappresentante del richiedente riveste cariche nel Comune.',
  electoralSilence:
    'L’iniziativa si svolge per intero in periodo elettorale, nel quale il patrocinio non può essere concesso né usato (L. 28/2000, art. 9, c. 1).',
  usedBeforeGrant: 'Il marchio del Comune è stato usato prima della concessione, nonostante la diffida.',
  boardRejected: 'La Giunta comunale non ha approvato la proposta di concessione.',
};
