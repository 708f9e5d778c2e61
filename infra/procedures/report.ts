import { type LocalDate, romeDateOf } from '../../libs/law';
import { catalogue } from '../../workflows/procedures';
import {
  checks,
  declarationFindings,
  doubtsOf,
  type Finding,
  findingsInFolder,
  foldersOf,
  lastReach,
  reachFindings,
} from './checks';

const EXIT = { sound: 0, findings: 1, usage: 2 } as const;

interface Stories {
  /** When the stories were last played here, as an ISO string. */
  readonly playedAt?: string;
  /** What has changed since. */
  readonly changedSince: readonly string[];
}

interface ProcedureReport {
  readonly key: string;
  readonly code: string;
  readonly title: string;
  readonly stories: Stories;
  readonly findings: readonly Finding[];
}

interface FolderReport {
  readonly folder: string;
  readonly procedures: readonly ProcedureReport[];
  readonly findings: readonly Finding[];
  readonly doubts: readonly { at: string; doubt: string }[];
}

/** `npm run procedure:check`: what is wrong with the procedures of the catalogue, or with those of the folders named. */
function main(args: readonly string[]): number {
  const options = args.filter((arg) => arg.startsWith('--'));
  const names = args.filter((arg) => !arg.startsWith('--'));
  const folders = foldersOf(catalogue);
  const unknown = [
    ...options.filter((option) => !['--json', '--played'].includes(option)),
    ...names.filter((name) => !folders.some((folder) => folder.name === name)),
  ];
  if (unknown.length > 0) {
    const known = folders.map(({ name }) => name).join(', ');
    process.stderr.write(
      `Unknown: ${unknown.join(', ')}.\n` +
        'Usage: npm run -s procedure:check -- [--json] [--played] [folders]\n' +
        `  --json    prints what was found as JSON\n` +
        `  --played  the stories must have been played as they are now\n` +
        `Folders: ${known}\n`,
    );
    return EXIT.usage;
  }
  const today = romeDateOf(Date.now());
  const reports = folders
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .map((folder) => reportOn(folder, today, options.includes('--played')));
  process.stdout.write(
    options.includes('--json') ? `${JSON.stringify(reports, null, 2)}\n` : readable(reports, today),
  );
  return countOf(reports) === 0 ? EXIT.sound : EXIT.findings;
}

function reportOn(
  folder: ReturnType<typeof foldersOf>[number],
  today: LocalDate,
  mustBePlayed: boolean,
): FolderReport {
  return {
    folder: folder.name,
    procedures: folder.procedures.map((declaration) => {
      const record = lastReach(declaration);
      const changedSince = record?.stale ?? [];
      const known = record !== undefined && changedSince.length === 0;
      const unknown: Finding = {
        check: 'reach',
        at: 'stories',
        message: record ? 'have not been played since the last change' : 'have not been played here',
      };
      return {
        key: declaration.key,
        code: declaration.code,
        title: declaration.title.en,
        stories: { playedAt: record?.at, changedSince },
        findings: [
          ...declarationFindings(declaration),
          ...(known ? reachFindings(declaration, record.reached) : mustBePlayed ? [unknown] : []),
        ],
      };
    }),
    findings: findingsInFolder(folder, today),
    doubts: folder.parameters.flatMap(doubtsOf),
  };
}

function countOf(reports: readonly FolderReport[]): number {
  return reports
    .flatMap(({ procedures, findings }) => [findings, ...procedures.map((procedure) => procedure.findings)])
    .reduce((sum, { length }) => sum + length, 0);
}

function readable(reports: readonly FolderReport[], today: LocalDate): string {
  const lines = reports.flatMap(({ folder, procedures, findings, doubts }) => [
    folder,
    ...procedures.flatMap(({ key, code, title, stories, findings: own }) => [
      `  ${code} ${key}: ${title}`,
      `    stories ${played(stories, folder)}`,
      ...own.map(line),
    ]),
    ...findings.map(line),
    ...(doubts.length > 0 ? ['  To be confirmed by a lawyer:'] : []),
    ...doubts.map(({ at, doubt }) => `    ? ${at}: ${doubt}`),
    '',
  ]);
  const found = countOf(reports);
  const doubtful = reports.reduce((sum, { doubts }) => sum + doubts.length, 0);
  const end = `${found === 0 ? 'Nothing wrong' : `${found} found`}, ${doubtful} doubts, on ${today}.`;
  return `${[...lines, end].join('\n')}\n`;
}

function line({ check, at, message }: Finding): string {
  return `    ✗ ${at}: ${message}  (a procedure ${checks[check]})`;
}

function played({ playedAt, changedSince }: Stories, folder: string): string {
  const play = `npm test -- engine ${folder}`;
  if (!playedAt) return `not played here yet, so what they reach is not known: ${play}`;
  const when = `played ${playedAt.slice(0, 16).replace('T', ' ')} UTC`;
  if (changedSince.length === 0) return `${when}, and nothing has changed since`;
  const what = changedSince.map((part) => `the ${part}`).join(' and ');
  return `${when}, but ${what} changed since: what they reach is not known. ${play}`;
}

process.exitCode = main(process.argv.slice(2));
