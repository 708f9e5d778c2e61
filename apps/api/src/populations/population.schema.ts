import { z } from 'zod';
import {
  type CaseTest,
  caseTestNames,
  type DrawMethod,
  drawMethodTitles,
  type DrawnCaseView,
  type EvidenceView,
  type ExceptionView,
  type PopulationCheck,
  type PopulationCheckView,
  type PopulationTestView,
  type PopulationView,
  type SampleView,
  strataTitles,
  type StratifyBy,
} from '../../../../libs/domain';
import { instantSchema, localDateSchema, textSchema } from '../openapi/text.schema';

const why = z
  .enum(['listChanged', 'drawDiffers', 'seedOutOfOrder', 'exceptionsChanged', 'entryChanged', 'fileChanged'])
  .optional();

export const populationCheckSchema = z
  .object({
    version: z.string(),
    what: z.enum(['population', 'sample', 'test', 'evidence']),
    intact: z.boolean(),
    why,
  })
  .meta({ id: 'PopulationCheck' }) satisfies z.ZodType<PopulationCheck>;

const keys = z.array(z.string()).optional();
const querySchema = z
  .object({
    procedures: keys,
    without: keys,
    units: keys,
    outcomes: keys,
    state: z.enum(['open', 'closed']).optional(),
    openedFrom: localDateSchema.optional(),
    openedTo: localDateSchema.optional(),
    closedFrom: localDateSchema.optional(),
    closedTo: localDateSchema.optional(),
    amountFrom: z.string().optional(),
    amountTo: z.string().optional(),
    late: z.literal(true).optional(),
    lateFrom: z.int().optional(),
    lateTo: z.int().optional(),
    stratifyBy: z.enum(Object.keys(strataTitles) as StratifyBy[]).optional(),
  })
  .meta({ id: 'CaseQuery' });

const onRecord = {
  version: z.string(),
  position: z.int().describe('Of its entry in the journal.'),
  at: instantSchema,
  by: z.string(),
  refused: textSchema.optional().describe('Why it was not done.'),
  digest: z.string().optional().describe('SHA-256 in hexadecimal digits.'),
};

const sampleSchema = z
  .object({
    ...onRecord,
    draw: z.int().describe('Which draw from the population, from 1.'),
    reason: z.string().optional(),
    method: z.enum(Object.keys(drawMethodTitles) as DrawMethod[]),
    methodTitle: textSchema,
    asked: z.union([
      z.number(),
      z.object({ confidence: z.number(), tolerable: z.number(), expected: z.number() }),
    ]),
    seed: z.string(),
    seedPosition: z.int().optional().describe('Of the entry by which the engine gave the seed.'),
    size: z.int().optional(),
  })
  .meta({ id: 'Sample' }) satisfies z.ZodType<SampleView>;

const testSchema = z
  .object({
    ...onRecord,
    test: z.enum(caseTestNames as [CaseTest, ...CaseTest[]]),
    title: textSchema,
    proves: textSchema,
    basis: z.string(),
    counts: textSchema,
    statements: z
      .object({ tested: z.string(), exceptions: z.string() })
      .describe('The SQL that was run; $1 are the ids of the cases.'),
    tested: z.int().optional(),
    exceptions: z.int().optional(),
  })
  .meta({ id: 'PopulationTest' }) satisfies z.ZodType<PopulationTestView>;

export const populationSchema = z
  .object({
    ...onRecord,
    title: z.string(),
    query: querySchema,
    description: textSchema,
    count: z.int().optional(),
    total: z.string().optional(),
    strata: z.array(z.object({ stratum: z.string(), title: textSchema, count: z.int() })).optional(),
    samples: z.array(sampleSchema),
    tests: z.array(testSchema),
  })
  .meta({ id: 'Population' }) satisfies z.ZodType<PopulationView>;

const known = {
  case: z.string().optional().describe('Absent where the reader may not know of the case.'),
  number: z.string().optional(),
  title: z.string().optional().describe('Absent where the reader may not read the case.'),
};

export const drawnCaseSchema = z
  .object({
    place: z.int(),
    ...known,
    stratum: z.string().optional(),
    ticket: z.string().describe('SHA-256 of the seed, a line feed and the id of the case.'),
    certain: z.literal(true).optional(),
  })
  .meta({ id: 'DrawnCase' }) satisfies z.ZodType<DrawnCaseView>;

export const exceptionSchema = z
  .object({ place: z.int(), ...known, text: textSchema.optional() })
  .meta({ id: 'Exception' }) satisfies z.ZodType<ExceptionView>;

export const evidenceSchema = z
  .object({
    version: z.string(),
    position: z.int().describe('Of its entry in the journal.'),
    at: instantSchema,
    by: z.string(),
    refused: textSchema.optional().describe('Why it was not done.'),
    ...known,
    what: z.string().optional(),
    entry: z
      .object({
        position: z.int(),
        title: textSchema,
        at: instantSchema,
        document: z.string().optional(),
      })
      .optional()
      .describe('The entry of the other journal; absent where the reader may not read that case.'),
    hash: z.string().optional().describe('Of the entry in the chain of its case.'),
    sha256: z.string().optional().describe('Of the file, where the entry is of one.'),
    intact: z.boolean().optional(),
    why,
  })
  .meta({ id: 'Evidence' }) satisfies z.ZodType<EvidenceView>;

export const populationCheckViewSchema = z
  .object({
    checks: z.array(populationCheckSchema),
    count: z.int(),
    now: z.int().describe('How many cases its query would find now; the population stays as it was.'),
  })
  .meta({ id: 'PopulationCheckResult' }) satisfies z.ZodType<PopulationCheckView>;
