export { projectRoot } from './project-root';
export { readNamedFile, readOrMakeSecret } from './secret-file';
export { describeSettings, readSettings, type Settings, SettingsError } from './settings';
