export { projectRoot } from './project-root';
export { describeSettings, readSettings, type Settings, SettingsError } from './settings';
