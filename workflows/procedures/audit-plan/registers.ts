import { defineRegister } from '../../../libs/domain';
import { choice, date, form, integer, longText, text } from '../../../libs/forms';
import { piaoLevels, strengths } from './kinds';
import { scoreOf } from './rules/scoring';
import { auditStandard } from '../../../libs/law';

const keeper = {
  unit: 'audit.direction',
  officer: 'audit.officer',
  manager: 'audit.director',
  public: false,
} as const;

const code = () =>
  text(40, {
    label: { it: 'Codice', en: 'Code' },
    hint: { it: 'Ad esempio GAB-12.', en: 'Such as GAB-12.' },
  });

/** Standard 9.1: every process of the house that may be audited, with its owner and what its risk is made of. */
export const auditUniverse = defineRegister({
  key: 'auditUniverse',
  title: { it: 'Universo di audit', en: 'Audit universe' },
  summary: {
    it: 'I processi dell’ente con il responsabile, il livello delle misure di rischio del PIAO, la valutazione del rischio e l’ultimo audit.',
    en: 'The processes of the house with their owner, the level of the risk measures in the PIAO, how their risk is rated and when they were last audited.',
  },
  entry: form({
    code: code(),
    process: text(160, { label: { it: 'Processo', en: 'Process' } }),
    ownerOffice: text(80, {
      label: { it: 'Ufficio responsabile', en: 'Office of the owner' },
      hint: {
        it: 'Codice dell’incarico, ad esempio accounts.head.',
        en: 'Code of the office, such as accounts.head.',
      },
    }),
    ownerTitle: text(200, { label: { it: 'Struttura responsabile', en: 'Structure of the owner' } }),
    piao: choice(piaoLevels, { label: { it: 'Rischio nel PIAO', en: 'Risk in the PIAO' } }),
    likelihood: integer(1, 5, { label: { it: 'Probabilità, da 1 a 5', en: 'Likelihood, 1 to 5' } }),
    impact: integer(1, 5, { label: { it: 'Impatto, da 1 a 5', en: 'Impact, 1 to 5' } }),
    controls: choice(strengths, { label: { it: 'Controlli esistenti', en: 'Existing controls' } }),
    lastAudited: date({ label: { it: 'Ultimo audit', en: 'Last audited' } }).optional(),
    note: longText({ label: { it: 'Note', en: 'Notes' } }).optional(),
  }),
  keyOf: (entry) => entry.code,
  titleOf: ({ code: number, process }) => `${number} ${process}`,
  searchText: ({ ownerTitle }) => ownerTitle,
  columns: ['process', 'ownerTitle', 'piao', 'likelihood', 'impact', 'controls', 'lastAudited'],
  overviews: {
    owners: {
      kind: 'grouped',
      title: { it: 'Per struttura', en: 'By structure' },
      by: 'ownerTitle',
      sums: [],
    },
    unaudited: {
      kind: 'open',
      title: { it: 'Mai esaminati', en: 'Never audited' },
      summary: {
        it: 'I processi a priorità alta su cui non è mai stato svolto un audit.',
        en: 'Processes of high priority that have never been audited.',
      },
      open: (entry, to, today) =>
        (to === undefined || to >= today) &&
        entry.lastAudited === undefined &&
        scoreOf(entry, today).priority === 'high',
      since: { it: 'Giorni dalla cessazione', en: 'Days since it ended' },
      columns: ['process', 'ownerTitle', 'likelihood', 'impact', 'controls'],
    },
  },
  ...keeper,
  basis: [auditStandard('9.1')],
});

/** Standard 9.4: what the plans of three years have for each process, so that the next plan knows what was announced. */
export const auditPlans = defineRegister({
  key: 'auditPlans',
  title: { it: 'Piani di audit', en: 'Audit plans' },
  summary: {
    it: 'Gli incarichi di ogni piano annuale e quelli previsti in via di massima per i due anni successivi.',
    en: 'The engagements of each annual plan, and those outlined for the two years after it.',
  },
  entry: form({
    plan: integer(2020, 2999, { label: { it: 'Piano', en: 'Plan' } }),
    year: integer(2020, 2999, { label: { it: 'Anno', en: 'Year' } }),
    code: code(),
    process: text(160, { label: { it: 'Processo', en: 'Process' } }),
    kind: choice(
      {
        planned: { it: 'In piano', en: 'Planned' },
        outline: { it: 'Previsto di massima', en: 'Outlined' },
        cancelled: { it: 'Tolto dal piano', en: 'Taken out' },
      },
      { label: { it: 'Stato', en: 'State' } },
    ),
    month: integer(1, 12, { label: { it: 'Mese', en: 'Month' } }).optional(),
    days: integer(1, 400, { label: { it: 'Giornate', en: 'Days' } }).optional(),
    act: text(40, { label: { it: 'Approvato con atto n.', en: 'Approved by act no.' } }),
  }),
  keyOf: ({ plan, year, code: number }) => `${plan} ${year} ${number}`,
  titleOf: ({ year, process }) => `${year}: ${process}`,
  beginsOn: ({ year }) => `${year}-01-01`,
  endsOn: ({ year }) => `${year}-12-31`,
  columns: ['plan', 'year', 'process', 'kind', 'month', 'days'],
  overviews: {
    kinds: {
      kind: 'grouped',
      title: { it: 'Per stato e anno', en: 'By state and year' },
      by: 'kind',
      sums: [],
    },
  },
  ...keeper,
  basis: [auditStandard('9.4')],
});
