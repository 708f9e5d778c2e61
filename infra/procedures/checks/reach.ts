import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isStandard } from '../../../libs/casework';
import { projectRoot } from '../../../libs/config';
import type { ProcedureDeclaration } from '../../../libs/domain';
import { entriesOf, type Finding } from './finding';
import { isGenerated } from './folder';

/** What stories can reach of a declaration. */
export const reachable = ['tasks', 'letters', 'acts', 'deadlines', 'requests', 'outcomes', 'facts'] as const;

export type Reached = Readonly<Record<(typeof reachable)[number], readonly string[]>>;

/** What the stories of a procedure reached when they were last played. */
export interface ReachRecord {
  readonly procedure: string;
  /** The moment, as an ISO string. */
  readonly at: string;
  /** Fingerprints of what was played: of the folder of the procedure, and of the kit and the libraries it stands on. */
  readonly sources: Sources;
  readonly reached: Reached;
}

interface Sources {
  readonly folder: string;
  readonly kit: string;
}

/** What has changed since a record was made; empty when it still tells the truth. */
export type Stale = readonly (keyof Sources)[];

const KIT = ['workflows/casework', 'libs/casework', 'libs/domain', 'libs/forms', 'libs/law'];

/** All that a procedure declares and its stories must reach, as `tasks.check`; what every case has is not its own. */
export function declaredThings(declaration: ProcedureDeclaration): string[] {
  return reachable.flatMap((what) =>
    entriesOf<unknown>(what, declaration[what])
      .filter(([, key]) => !isStandard(key))
      .map(([at]) => at),
  );
}

/** What the stories have met, in the words of {@link declaredThings}. */
export function reachedThings(reached: Reached): string[] {
  return reachable.flatMap((what) =>
    reached[what].filter((key) => !isStandard(key)).map((key) => `${what}.${key}`),
  );
}

export function reachFindings(declaration: ProcedureDeclaration, reached: Reached): Finding[] {
  const declared = declaredThings(declaration);
  const met = reachedThings(reached);
  const found = (at: string, message: string): Finding => ({ check: 'reach', at, message });
  return [
    ...declared
      .filter((at) => !met.includes(at))
      .map((at) => found(at, 'is declared, but no story reaches it')),
    ...met
      .filter((at) => !declared.includes(at))
      .map((at) => found(at, 'is met by a story, but not declared')),
  ];
}

/** Keeps what the stories have just reached, for those who ask later. */
export function keepReach(declaration: ProcedureDeclaration, reached: Reached, at: Date): void {
  keepIn(fileOf(declaration), declaration, reached, at);
}

/** Keeps what the stories of one register have reached beside what corrections and imports of all of them share. */
export function keepReachOfRegister(declaration: ProcedureDeclaration, reached: Reached, at: Date): void {
  keepIn(ownFileOf(declaration), declaration, reached, at);
}

function keepIn(file: string, declaration: ProcedureDeclaration, reached: Reached, at: Date): void {
  const record: ReachRecord = {
    procedure: declaration.key,
    at: at.toISOString(),
    sources: sourcesOf(declaration),
    reached,
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(record, null, 1)}\n`);
}

/** What the last stories reached, and whether they played what is there now; undefined when none were played here. */
export function lastReach(declaration: ProcedureDeclaration): (ReachRecord & { stale: Stale }) | undefined {
  const record = readRecord(fileOf(declaration));
  if (!record) return undefined;
  const own = isGenerated(declaration) ? readRecord(ownFileOf(declaration)) : undefined;
  const now = sourcesOf(declaration);
  const records = own ? [record, own] : [record];
  const stale = (['folder', 'kit'] as const).filter((part) =>
    records.some(({ sources }) => now[part] !== sources[part]),
  );
  return { ...record, reached: togetherOf(records.map(({ reached }) => reached)), stale };
}

function readRecord(file: string): ReachRecord | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ReachRecord) : undefined;
}

function togetherOf(all: readonly Reached[]): Reached {
  return Object.fromEntries(
    reachable.map((what) => [what, [...new Set(all.flatMap((reached) => reached[what]))]]),
  ) as unknown as Reached;
}

/** Corrections and imports are one procedure for all registers, so one register shows what they reach. */
function fileOf(declaration: ProcedureDeclaration): string {
  const { key, folder } = declaration;
  return join(projectRoot, 'dist/.reached', `${isGenerated(declaration) ? folder : key}.json`);
}

function ownFileOf({ key }: ProcedureDeclaration): string {
  return join(projectRoot, `dist/.reached/${key}.json`);
}

function sourcesOf({ folder }: ProcedureDeclaration): Sources {
  return { folder: digestOf([`workflows/procedures/${folder}`]), kit: digestOf(KIT) };
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else if (!path.endsWith('README.md')) {
      hash
        .update(`${path.slice(projectRoot.length)}\0`)
        .update(readFileSync(path))
        .update('\0');
    }
  };
  for (const path of paths) visit(join(projectRoot, path));
  return hash.digest('hex');
}
