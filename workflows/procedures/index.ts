/* eslint-disable @typescript-eslint/no-require-imports -- the catalogue is read where no workflow can run, so it names
   the orchestration without loading it */
import { budgetLines, exchangeRates, petrolPrices, withStandard } from '../../libs/casework';
import { type ProcedureDeclaration, registersOf } from '../../libs/domain';
import type { Body } from '../casework';
import { accessRequest } from './access-requests/procedure';
import { auditYear } from './audit-plan/procedure';
import * as degreePrizes from './degree-prizes/procedure';
import {
  auditAction,
  auditDialogue,
  auditEngagement,
  auditInvestigation,
} from './audit-engagements/procedure';
import { correctionOf } from './register-corrections/procedure';
import type * as Corrections from './register-corrections/workflow';
import { expertCommission } from './expert-commission/procedure';
import { importOf } from './register-imports/procedure';
import type * as Imports from './register-imports/workflow';
import {
  candidacy,
  mandate,
  mayorTakesOffice,
  nomination,
  nominationCall,
  organWarning,
  proposerAccreditation,
  recordCheck,
  seatSubstitution,
} from './nominations/procedure';
import { foreignMission } from './missions-abroad/procedure';
import { patronage } from './patronage/procedure';
import { application, round } from './religious-contributions/procedure';
import { genericCase } from './generic-case/procedure';
import { selfCorrection } from './self-correction/procedure';

/** What the `workflow.ts` of a folder exports: the body of each of its procedures, by key. */
type Orchestration = { readonly bodies: Readonly<Record<string, Body<ProcedureDeclaration>>> };

interface Folder {
  readonly procedures: readonly ProcedureDeclaration[];
  readonly orchestration: () => Orchestration;
}

/** Every procedure of the office, one line per folder. */
const folders: readonly Folder[] = [
  {
    procedures: [accessRequest],
    orchestration: () => require('./access-requests/workflow') as Orchestration,
  },
  {
    procedures: [round, application],
    orchestration: () => require('./religious-contributions/workflow') as Orchestration,
  },
  {
    procedures: [
      degreePrizes.edition,
      degreePrizes.application,
      degreePrizes.reading,
      degreePrizes.commission,
    ],
    orchestration: () => require('./degree-prizes/workflow') as Orchestration,
  },
  { procedures: [auditYear], orchestration: () => require('./audit-plan/workflow') as Orchestration },
  {
    procedures: [auditEngagement, auditDialogue, auditAction, auditInvestigation],
    orchestration: () => require('./audit-engagements/workflow') as Orchestration,
  },
  {
    procedures: [expertCommission],
    orchestration: () => require('./expert-commission/workflow') as Orchestration,
  },
  {
    procedures: [foreignMission],
    orchestration: () => require('./missions-abroad/workflow') as Orchestration,
  },
  { procedures: [patronage], orchestration: () => require('./patronage/workflow') as Orchestration },
  {
    procedures: [
      nominationCall,
      candidacy,
      proposerAccreditation,
      nomination,
      recordCheck,
      mandate,
      organWarning,
      seatSubstitution,
      mayorTakesOffice,
    ],
    orchestration: () => require('./nominations/workflow') as Orchestration,
  },
  { procedures: [genericCase], orchestration: () => require('./generic-case/workflow') as Orchestration },
  {
    procedures: [selfCorrection],
    orchestration: () => require('./self-correction/workflow') as Orchestration,
  },
];

const declared: readonly ProcedureDeclaration[] = folders
  .flatMap(({ procedures }) => procedures)
  .map(withStandard);

/** The registers that procedures write in, and what the house keeps for all of them. */
const registers = [...registersOf(declared, [budgetLines, exchangeRates, petrolPrices]).values()];

/** Every register can be corrected by hand. */
const corrections: readonly ProcedureDeclaration[] = registers.map(correctionOf);

/** Where entries have nothing to themselves, a table can be brought in. */
const imports: readonly ProcedureDeclaration[] = registers
  .filter((register) => !('exclusive' in register))
  .map(importOf);

/** All that can be known of the procedures without running them. */
export const catalogue: readonly ProcedureDeclaration[] = [...declared, ...corrections, ...imports];

const byKey = new Map(catalogue.map((procedure) => [procedure.key, procedure]));

/** The declaration with this key; undefined when the catalogue has none. */
export function findProcedure(key: string): ProcedureDeclaration | undefined {
  return byKey.get(key);
}

/** The bodies of all procedures, by key; only for the bundle of workflows. */
export function loadBodies(): ReadonlyMap<string, Body<ProcedureDeclaration>> {
  const { bodiesOf } = require('./register-corrections/workflow') as typeof Corrections;
  const { bodiesOf: bodiesOfImports } = require('./register-imports/workflow') as typeof Imports;
  return new Map([
    ...folders.flatMap(({ orchestration }) => Object.entries(orchestration().bodies)),
    ...Object.entries(bodiesOf(corrections)),
    ...Object.entries(bodiesOfImports(imports)),
  ]);
}
