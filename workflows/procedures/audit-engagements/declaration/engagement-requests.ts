import type { ProcedureDeclaration } from '../../../../libs/domain';
import { auditStandard, cite } from '../../../../libs/law';
import {
  conversionForm,
  discontinuedForm,
  dropFindingForm,
  findingForm,
  paperForm,
  scopeChangeForm,
  suspensionForm,
} from '../engagement-forms';
import { caseTestForm, drawForm, populationForm, sheetForm } from '../sampling-forms';
import { family } from './shared';

const { officer: auditor, manager: head } = family;
const beforeTheDraft = ['opening', 'planning', 'fieldwork'];

export const engagementRequests = {
  paper: {
    title: { it: 'Registrare una carta di lavoro', en: 'Register a working paper' },
    instructions: {
      it: 'Un test del programma come è stato svolto: va in revisione al responsabile dell’Area.',
      en: 'A test of the programme as it was done: it goes to the head for review.',
    },
    offices: [auditor],
    form: paperForm,
    stages: ['fieldwork'],
    basis: auditStandard('14.6'),
  },
  finding: {
    title: { it: 'Registrare un rilievo', en: 'Register a finding' },
    instructions: {
      it: 'Condizione, criterio, causa, effetto e gravità, con la carta di lavoro da cui risulta.',
      en: 'Condition, criteria, cause, effect and severity, with the working paper that it comes from.',
    },
    offices: [auditor],
    form: findingForm,
    stages: ['fieldwork'],
    basis: auditStandard('14.3'),
  },
  dropFinding: {
    title: { it: 'Ritirare un rilievo', en: 'Drop a finding' },
    instructions: {
      it: 'Il rilievo non trova conferma: resta nella cronologia con il motivo.',
      en: 'The finding does not hold: it stays in the history with the reason.',
    },
    offices: [auditor],
    form: dropFindingForm,
    stages: ['fieldwork'],
    basis: auditStandard('14.3'),
  },
  takePopulation: {
    title: { it: 'Formare una popolazione di pratiche', en: 'Take a population of cases' },
    instructions: {
      it: 'Le pratiche che corrispondono ora ai criteri sono fissate in un elenco con la sua impronta; ciò che arriva dopo non lo cambia.',
      en: 'The cases that answer to the criteria now are fixed in a list with its fingerprint; what comes later does not change it.',
    },
    offices: [auditor],
    form: populationForm,
    stages: ['fieldwork'],
    basis: auditStandard('14.1'),
  },
  drawSample: {
    title: { it: 'Estrarre un campione', en: 'Draw a sample' },
    instructions: {
      it: 'Il seme è sorteggiato dal sistema dopo che la popolazione è fissata: nessuno sceglie le pratiche, e chiunque può ripetere l’estrazione.',
      en: 'The seed is drawn by the system once the population is fixed: nobody chooses the cases, and anybody can repeat the draw.',
    },
    offices: [auditor],
    form: drawForm,
    stages: ['fieldwork'],
    basis: auditStandard('14.1'),
  },
  runCaseTest: {
    title: { it: 'Eseguire una verifica automatica', en: 'Run an automatic test' },
    instructions: {
      it: 'La verifica legge tutte le pratiche della popolazione; l’interrogazione eseguita e le eccezioni restano con l’incarico.',
      en: 'It reads all cases of the population; the statement that was run and the exceptions stay with the engagement.',
    },
    offices: [auditor],
    form: caseTestForm,
    stages: ['fieldwork'],
    basis: auditStandard('14.1'),
  },
  testSheet: {
    title: { it: 'Compilare la scheda di una pratica', en: 'Fill in the sheet of a case' },
    instructions: {
      it: 'Per ciascun attributo l’esito, con le evidenze nella cronologia della pratica. Una nuova compilazione sostituisce la precedente, che resta nella cronologia.',
      en: 'For each attribute its result, with evidence in the history of the case. Filled in again it replaces the one before, which stays in the history.',
    },
    offices: [auditor],
    form: sheetForm,
    stages: ['fieldwork'],
    basis: auditStandard('14.2'),
  },
  changeScope: {
    title: { it: 'Modificare obiettivi o ambito', en: 'Change objectives or scope' },
    instructions: {
      it: 'La struttura esaminata ne riceve comunicazione.',
      en: 'The audited structure is told.',
    },
    offices: [head],
    form: scopeChangeForm,
    stages: beforeTheDraft,
    basis: auditStandard('13.1'),
  },
  suspend: {
    title: { it: 'Sospendere l’incarico', en: 'Suspend the engagement' },
    instructions: {
      it: 'Il lavoro si ferma finché l’incarico non riprende; la struttura ne riceve comunicazione.',
      en: 'The work stands still until it is resumed; the structure is told.',
    },
    offices: [head],
    form: suspensionForm,
    stages: ['planning', 'fieldwork'],
    basis: auditStandard('13.1'),
  },
  discontinue: {
    title: { it: 'Interrompere l’incarico', en: 'Discontinue the engagement' },
    instructions: {
      it: 'L’incarico si chiude senza relazione; la struttura ne riceve comunicazione.',
      en: 'The engagement ends without a report; the structure is told.',
    },
    offices: [head],
    form: discontinuedForm,
    stages: ['assignment', ...beforeTheDraft],
    basis: auditStandard('13.1'),
  },
  investigate: {
    title: { it: 'Convertire in indagine riservata', en: 'Convert to a restricted investigation' },
    instructions: {
      it: 'Sono emersi fatti di possibile rilievo penale o contabile: si apre un fascicolo riservatissimo e l’incarico si chiude. La struttura non ne è informata.',
      en: 'Facts have come up that may be a crime or damage to public funds: a restricted dossier is opened and the engagement ends. The structure is not told why.',
    },
    offices: [head],
    form: conversionForm,
    stages: [...beforeTheDraft, 'draft', 'hearing'],
    basis: cite('c.p.p.', '331', '1'),
  },
} satisfies ProcedureDeclaration['requests'];
