import type { LocalDate } from '../../../../libs/law';

/** A process of the audit universe, as its register takes it. */
interface AuditedProcess {
  readonly code: string;
  readonly process: string;
  readonly ownerOffice: string;
  readonly ownerTitle: string;
  readonly piao: 'none' | 'low' | 'medium' | 'high';
  readonly likelihood: number;
  readonly impact: number;
  readonly controls: 'none' | 'weak' | 'adequate' | 'strong';
  readonly lastAudited?: LocalDate;
}

/** Procedures of the Cabinet as its auditors may see them: ratings and days are invented. */
export const universe: readonly AuditedProcess[] = [
  {
    code: 'GAB-01',
    process: 'Contributi per edifici di culto',
    ownerOffice: 'contributions.manager',
    ownerTitle: 'Unità Amministrativa, Contabilità e Contributi',
    piao: 'high',
    likelihood: 4,
    impact: 4,
    controls: 'weak',
  },
  {
    code: 'GAB-02',
    process: 'Missioni all’estero',
    ownerOffice: 'international-relations.director',
    ownerTitle: 'Area Relazioni Internazionali',
    piao: 'none',
    likelihood: 4,
    impact: 3,
    controls: 'none',
  },
  {
    code: 'GAB-03',
    process: 'Nomine e designazioni',
    ownerOffice: 'nominations.manager',
    ownerTitle: 'Unità Nomine',
    piao: 'high',
    likelihood: 3,
    impact: 5,
    controls: 'adequate',
    lastAudited: '2024-05-20',
  },
  {
    code: 'GAB-04',
    process: 'Premi di laurea',
    ownerOffice: 'cabinet.director',
    ownerTitle: 'Area Gabinetto del Sindaco',
    piao: 'low',
    likelihood: 2,
    impact: 3,
    controls: 'adequate',
  },
  {
    code: 'GAB-05',
    process: 'Accesso agli atti',
    ownerOffice: 'cabinet.director',
    ownerTitle: 'Area Gabinetto del Sindaco',
    piao: 'medium',
    likelihood: 3,
    impact: 3,
    controls: 'weak',
  },
  {
    code: 'GAB-06',
    process: 'Patrocini',
    ownerOffice: 'cabinet.director',
    ownerTitle: 'Area Gabinetto del Sindaco',
    piao: 'medium',
    likelihood: 3,
    impact: 3,
    controls: 'adequate',
  },
  {
    code: 'GAB-07',
    process: 'Spese di rappresentanza',
    ownerOffice: 'accounts.head',
    ownerTitle: 'Ragioneria',
    piao: 'none',
    likelihood: 4,
    impact: 3,
    controls: 'none',
  },
  {
    code: 'GAB-08',
    process: 'Concessione delle sale',
    ownerOffice: 'general-affairs.director',
    ownerTitle: 'Area Affari Generali',
    piao: 'low',
    likelihood: 2,
    impact: 2,
    controls: 'adequate',
  },
];
