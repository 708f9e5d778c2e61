import { numberFact, tableFact, textFact } from '../../../../libs/domain';

const code = textFact('N.', 'No.');
const test = textFact('Test', 'Test');
const population = textFact('Popolazione', 'Population');
const version = textFact('Registrazione', 'Entry');

/** What an engagement knows of populations, samples, tests over all cases, and the sheets of cases that were drawn. */
export const samplingFacts = {
  sampling: textFact('Ultima richiesta non eseguita', 'Last request that was not carried out'),
  populations: tableFact('Popolazioni', 'Populations', {
    code,
    test,
    title: textFact('Titolo', 'Title'),
    count: numberFact('Pratiche', 'Cases'),
    total: { title: { it: 'Impegni (€)', en: 'Committed (€)' }, kind: 'money' },
    version,
  }),
  samples: tableFact('Campioni', 'Samples', {
    code,
    population,
    test,
    method: textFact('Metodo', 'Method'),
    size: numberFact('Pratiche', 'Cases'),
    version,
  }),
  attributes: tableFact('Attributi', 'Attributes', {
    sample: textFact('Campione', 'Sample'),
    code,
    attribute: textFact('Attributo', 'Attribute'),
  }),
  sheets: tableFact('Schede', 'Sheets', {
    code,
    sample: textFact('Campione', 'Sample'),
    case: textFact('Pratica', 'Case'),
    number: textFact('Protocollo', 'Number'),
    title: textFact('Oggetto', 'Title'),
    state: textFact('Stato', 'State'),
    by: textFact('Esaminata da', 'Examined by'),
  }),
  evidence: tableFact('Evidenze', 'Evidence', {
    sheet: textFact('Scheda', 'Sheet'),
    position: numberFact('Posizione nella cronologia', 'Position in the history'),
    what: textFact('Che cosa prova', 'What it proves'),
    version,
  }),
  caseTests: tableFact('Verifiche automatiche', 'Automatic tests', {
    code,
    population,
    test,
    tested: numberFact('Verificati', 'Tested'),
    exceptions: numberFact('Eccezioni', 'Exceptions'),
    version,
  }),
  sources: tableFact('Da cui può risultare un rilievo', 'What a finding may come from', {
    code,
    what: textFact('Che cosa', 'What'),
  }),
} as const;
