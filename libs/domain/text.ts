import type { Language } from '../law';

export type { Language, Text } from '../law';

export const languages: readonly Language[] = ['it', 'en'];
