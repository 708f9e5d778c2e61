import { cite } from '../../../libs/law';

/** A standard of internal auditing (IIA, 2024; in force since 2025-01-09). */
export const standard = (number: string) => cite('Global Internal Audit Standards', number);
