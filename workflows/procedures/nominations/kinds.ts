/** Who may propose; `civil` counts as civil society in the share of directors. */
export const proposers = {
  order: { title: { it: 'Ordine professionale', en: 'Professional order' }, civil: true },
  university: { title: { it: 'Università', en: 'University' }, civil: true },
  union: { title: { it: 'Organizzazione sindacale', en: 'Trade union' }, civil: true },
  association: { title: { it: 'Associazione', en: 'Association' }, civil: true },
  citizens: { title: { it: 'Gruppo di cittadini', en: 'Group of citizens' }, civil: false },
  councillor: { title: { it: 'Consigliere o gruppo consiliare', en: 'Councillor or group' }, civil: false },
} as const;

export type ProposerKind = keyof typeof proposers;

export const proposerKinds = {
  order: proposers.order.title,
  university: proposers.university.title,
  union: proposers.union.title,
  association: proposers.association.title,
  citizens: proposers.citizens.title,
  councillor: proposers.councillor.title,
} as const;
