import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Failure } from '../../infra/local/failure.mjs';
import { inProject, PROJECT_ROOT } from '../../infra/local/project.mjs';

const FILE = 'dist/sbom.json';

/**
 * Writes what Marino is made of as CycloneDX 1.5: the packages of the lock file, by npm itself, and the Go modules of the
 * Temporal server that is built from `infra/temporal`.
 *
 * @returns what is wrong with it
 */
export function writeBillOfMaterials() {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
  });
  if (status !== 0) throw new Failure(`npm could not list the packages:\n${stderr}`);
  const bill = JSON.parse(stdout);
  // npm names it after the folder it lies in.
  bill.metadata.component.name = JSON.parse(readFileSync(inProject('package.json'), 'utf8')).name;
  bill.components.push(...goModules(readFileSync(inProject('infra/temporal/go.mod'), 'utf8')));
  mkdirSync(inProject('dist'), { recursive: true });
  writeFileSync(inProject(FILE), `${JSON.stringify(bill, null, 2)}\n`);
  return bill.components.length > 0 ? [] : ['The bill of materials is empty'];
}

export function goModules(text) {
  return [...text.matchAll(/^\s+([\w.-]+\.[\w.-]+\/\S+|[\w-]+\.[\w.-]+) (v\S+)/gm)].map(
    ([, name, version]) => ({
      'bom-ref': `${name}@${version}`,
      type: 'library',
      name,
      version,
      purl: `pkg:golang/${name}@${version}`,
    }),
  );
}

/** What the registry knows of weaknesses; undefined where it does not answer such a question. */
export function knownWeaknesses() {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--omit=dev'], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64 * 1024 ** 2,
  });
  let report;
  try {
    report = JSON.parse(stdout ?? '');
  } catch {
    return undefined;
  }
  if (report.vulnerabilities === undefined || report.error !== undefined) return undefined;
  return Object.values(report.vulnerabilities)
    .filter(({ severity }) => severity === 'high' || severity === 'critical')
    .map(({ name, severity, range }) => `${name} ${range}: ${severity}`);
}
