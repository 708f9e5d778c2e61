export { projectRoot } from './project-root';
export { readNamedFile, readOrMakeSecret } from './secret-file';
export {
  describeSettings,
  EMBEDDED_DESK_SCOPE,
  EMBEDDED_TAX_CODE_CLAIM,
  readSettings,
  type Settings,
  SettingsError,
} from './settings';
