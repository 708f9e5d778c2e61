/** `26/09/2022, ore 23:59:59`. */
export function shownMoment(moment: string): string {
  const [date = '', time = ''] = moment.split('T');
  return `${date.split('-').toReversed().join('/')}, ore ${time}`;
}
