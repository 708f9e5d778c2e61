import { cite, defineParameter, type GenderQuotaRounding } from '../../../libs/law';

/** The city's guidelines on nominations that its notices of 2017 apply. */
const SINCE = '2011-07-01';
const GUIDELINES = 'Comune di Milano, indirizzi per le nomine (come citati negli avvisi del 2017)';
const OWN_CHOICE = 'Scelta organizzativa in attesa della disciplina comunale';

const guidelinesNotFound = {
  it: 'Il testo del regolamento sulle nomine non è stato reperito: il valore è letto sugli avvisi e sulle pagine del Comune.',
  en: 'The text of the rules on nominations was not found: the value is read from notices and pages of the city.',
};

/** Names that one proposer may send for a body with one seat in the call. */
export const namesForOneSeat = defineParameter<number>({
  key: 'nominations.namesForOneSeat',
  title: { it: 'Nominativi per un ente con un posto', en: 'Names for a body with one seat' },
  unit: 'count',
  values: [{ from: SINCE, value: 1, source: GUIDELINES, doubt: guidelinesNotFound }],
});

/** The same for a body with two seats or more. */
export const namesForMoreSeats = defineParameter<number>({
  key: 'nominations.namesForMoreSeats',
  title: { it: 'Nominativi per un ente con due posti o più', en: 'Names for a body with two seats or more' },
  unit: 'count',
  values: [{ from: SINCE, value: 2, source: GUIDELINES, doubt: guidelinesNotFound }],
});

/** Bodies that a candidacy for organs of administration may name; for organs of control there is no limit. */
export const bodiesOfCandidacy = defineParameter<number>({
  key: 'nominations.bodiesOfCandidacy',
  title: { it: 'Enti per candidatura a organi di amministrazione', en: 'Bodies in a candidacy for boards' },
  unit: 'count',
  values: [{ from: SINCE, value: 3, source: GUIDELINES, doubt: guidelinesNotFound }],
});

/** Years for which an association that proposes has been active. */
export const associationYears = defineParameter<number>({
  key: 'nominations.associationYears',
  title: { it: 'Attività minima delle associazioni', en: 'Least activity of associations' },
  unit: 'years',
  values: [{ from: SINCE, value: 1, source: GUIDELINES, doubt: guidelinesNotFound }],
});

/** Authenticated signatures of voters who reside in the city behind a group of citizens. */
export const citizenSignatures = defineParameter<number>({
  key: 'nominations.citizenSignatures',
  title: { it: 'Firme di un gruppo di cittadini', en: 'Signatures of a group of citizens' },
  unit: 'count',
  values: [{ from: SINCE, value: 100, source: GUIDELINES, doubt: guidelinesNotFound }],
});

/** Share of directors who come from proposals of civil society, in hundredths of a percent. */
export const civilShare = defineParameter<bigint>({
  key: 'nominations.civilShare',
  title: { it: 'Quota da proposte della società civile', en: 'Share from civil society' },
  unit: 'basisPoints',
  values: [
    {
      from: SINCE,
      value: 2500n,
      source: 'Statuto del Comune di Milano, art. 57',
      doubt: {
        it: 'Letto su una copia non ufficiale dello Statuto.',
        en: 'Read from an unofficial copy of the statute.',
      },
    },
  ],
});

/** How a fraction of a seat counts in that share. */
export const civilRounding = defineParameter<'up' | 'down'>({
  key: 'nominations.civilRounding',
  title: { it: 'Arrotondamento della quota', en: 'Rounding of that share' },
  choices: {
    up: { it: 'per eccesso', en: 'up' },
    down: { it: 'per difetto', en: 'down' },
  },
  values: [
    {
      from: SINCE,
      value: 'up',
      source: OWN_CHOICE,
      doubt: {
        it: 'Lo Statuto dice «almeno»: l’arrotondamento non è indicato.',
        en: 'The statute says “at least”: no rounding is given.',
      },
    },
  ],
});

/** Whether an organ of three needs one or two of the less represented gender. */
export const genderRounding = defineParameter<GenderQuotaRounding>({
  key: 'nominations.genderRounding',
  title: { it: 'Quota di genere negli organi di tre', en: 'Gender quota in organs of three' },
  choices: {
    up: { it: 'per eccesso: due su tre', en: 'rounded up: two of three' },
    threeDown: { it: 'per difetto: uno su tre', en: 'rounded down: one of three' },
  },
  values: [
    {
      from: SINCE,
      value: 'threeDown',
      source: 'Regola delle società quotate (Consob), estesa alle società controllate',
      doubt: {
        it: 'L’estensione alle società controllate non quotate è un’interpretazione.',
        en: 'Extending it to unlisted controlled companies is an interpretation.',
      },
    },
  ],
});

/** Consecutive appointments in one body that exclude another. */
export const consecutiveMandates = defineParameter<number>({
  key: 'nominations.consecutiveMandates',
  title: { it: 'Incarichi consecutivi nello stesso ente', en: 'Consecutive mandates in one body' },
  unit: 'count',
  values: [
    { from: SINCE, value: 2, source: GUIDELINES, doubt: guidelinesNotFound },
    {
      from: '2022-01-01',
      value: 99,
      source: 'Indirizzi per le nomine, art. 14, c. 2-bis (esclusione sospesa per il 2022)',
      doubt: guidelinesNotFound,
    },
    { from: '2023-01-01', value: 2, source: GUIDELINES, doubt: guidelinesNotFound },
  ],
});

/** Days in which a candidacy may be completed, once. */
export const completionDays = defineParameter<number>({
  key: 'nominations.completionDays',
  title: { it: 'Termine per integrare la candidatura', en: 'Term for completing a candidacy' },
  unit: 'days',
  values: [
    {
      from: SINCE,
      value: 10,
      source: OWN_CHOICE,
      doubt: {
        it: 'La legge chiede un termine congruo: la sua durata è una scelta.',
        en: 'The law asks for a fitting term: its length is a choice.',
      },
    },
  ],
});

/** Days after the taking of office in which a mayor appoints. */
export const mayorTerm = defineParameter<number>({
  key: 'nominations.mayorTerm',
  title: { it: 'Termine per le nomine dall’insediamento', en: 'Term from the taking of office' },
  unit: 'days',
  values: [{ from: '2000-10-13', value: 45, source: cite('TUEL', '50', '9') }],
});

/** Days for which an organ whose mandate has expired goes on. */
export const extensionDays = defineParameter<number>({
  key: 'nominations.extensionDays',
  title: { it: 'Proroga degli organi scaduti', en: 'Extension of expired organs' },
  unit: 'days',
  values: [
    {
      from: '1994-05-17',
      value: 45,
      source: cite('D.L. 293/1994', '3', '1'),
      doubt: {
        it: 'Per gli amministratori di società l’art. 2385 c.c. li mantiene in carica fino alla ricostituzione: conflitto da sottoporre all’Avvocatura.',
        en: 'Art. 2385 of the Civil Code keeps directors of companies until they are replaced: a conflict for the lawyers.',
      },
    },
  ],
});

/** Days in which a company tells the Department for Equal Opportunities how its organ is made up. */
export const compositionNotice = defineParameter<number>({
  key: 'nominations.compositionNotice',
  title: { it: 'Comunicazione della composizione', en: 'Notice of the composition' },
  unit: 'days',
  values: [{ from: '2013-02-12', value: 15, source: cite('D.P.R. 251/2012', '4', '1') }],
});

const departmentSummary = {
  it: 'Letto su una sintesi dello schema di decreto, non sul testo pubblicato.',
  en: 'Read from a summary of the draft decree, not from the published text.',
};

/** Days in which a company that is warned restores the balance of an organ. */
export const warningTerm = defineParameter<number>({
  key: 'nominations.warningTerm',
  title: { it: 'Termine della diffida', en: 'Term of the warning' },
  unit: 'days',
  values: [{ from: '2013-02-12', value: 60, source: cite('D.P.R. 251/2012', '4'), doubt: departmentSummary }],
});

/** Days of the further term that the Department sets, before the organ lapses. */
export const furtherTerm = defineParameter<number>({
  key: 'nominations.furtherTerm',
  title: { it: 'Ulteriore termine dopo la diffida', en: 'Further term after the warning' },
  unit: 'days',
  values: [
    {
      from: '2013-02-12',
      value: 60,
      source: cite('D.P.R. 251/2012', '4'),
      doubt: {
        it: 'La durata dell’ulteriore termine non risulta dalla sintesi consultata: da confermare sul testo.',
        en: 'The length of the further term is not in the summary that was read: to be confirmed.',
      },
    },
  ],
});

/** Years for which a false declaration bars from any such post. */
export const falseDeclarationBar = defineParameter<number>({
  key: 'nominations.falseDeclarationBar',
  title: { it: 'Inconferibilità per falsa dichiarazione', en: 'Bar after a false declaration' },
  unit: 'years',
  values: [{ from: '2013-05-04', value: 5, source: cite('D.Lgs. 39/2013', '20', '5') }],
});

/** Days before the end of a mandate on which the work for the next one begins. */
export const renewalNotice = defineParameter<number>({
  key: 'nominations.renewalNotice',
  title: { it: 'Avvio del lavoro prima della scadenza', en: 'Beginning of the work before the end' },
  unit: 'days',
  values: [
    {
      from: SINCE,
      value: 180,
      source: OWN_CHOICE,
      doubt: {
        it: 'Quanto prima cominciare è una scelta dell’ufficio.',
        en: 'How long before to begin is a choice of the office.',
      },
    },
  ],
});

/** Days of the accreditation of a proposer. */
export const accreditationTerm = defineParameter<number>({
  key: 'nominations.accreditationTerm',
  title: { it: 'Termine dell’accreditamento', en: 'Term of the accreditation' },
  unit: 'days',
  values: [{ from: SINCE, value: 30, source: cite('L. 241/1990', '2', '2') }],
});
