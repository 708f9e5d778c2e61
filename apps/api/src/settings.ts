import { readSettings, type Settings as ReadSettings } from '../../../libs/config';

export type Settings = ReadSettings;

/** Token of the settings for injection; tests override it with their own. */
export const MARINO_SETTINGS = Symbol('settings');

export const settingsProvider = { provide: MARINO_SETTINGS, useFactory: () => readSettings() };
