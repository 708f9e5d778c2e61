export const due = {
  late_one: 'Scaduta da un giorno',
  late_other: 'Scaduta da {{count}} giorni',
  today: 'Scade oggi',
  left_one: 'Scade domani',
  left_other: 'Scade tra {{count}} giorni',
};
