import type { PersonView, Text } from '@domain';
import type { TFunction } from 'i18next';
import type { IconName } from '../ui/icon';
import { paths } from './paths';

export interface Page {
  readonly to: string;
  readonly title: string;
}

/** An entry of the main menu. */
export interface Section extends Page {
  readonly icon: IconName;
  /** Pages that share the entry, of which it opens the first; absent where it is one page. */
  readonly pages?: readonly Page[];
}

/** What somebody finds in the main menu, in its order. */
export function sectionsOf(
  { reports = [], dashboards = [] }: PersonView,
  t: TFunction,
  read: (text: Text) => string,
): readonly Section[] {
  const page = (to: string, title: string): Page => ({ to, title });
  return [
    { to: paths.inbox, icon: 'inbox', title: t('inbox.title') },
    { to: paths.cases, icon: 'folder', title: t('cases.title') },
    { to: paths.nearDeadlines, icon: 'clock', title: t('nearDeadlines.menu') },
    { to: paths.registers, icon: 'bookmark', title: t('registers.title') },
    { to: paths.newCase, icon: 'plus-circle', title: t('newCase.title') },
    ...(reports.includes('teams')
      ? [{ to: paths.teams, icon: 'user' as const, title: t('teams.menu') }]
      : []),
    ...(reports.includes('budget')
      ? sectionOf('card', t('budget.menu'), [
          page(paths.budget, t('budget.lines')),
          page(paths.budgetTotals('beneficiary'), t('budget.totals.beneficiary')),
          page(paths.budgetTotals('politicalBody'), t('budget.totals.politicalBody')),
        ])
      : []),
    // Heads direct tasks, and who watches over the house sees what was done to many.
    ...(reports.some((report) => report !== 'budget')
      ? [{ to: paths.bulkOperations, icon: 'files' as const, title: t('bulk.menu') }]
      : []),
    ...sectionOf('search', t('app.checks'), [
      ...(reports.includes('reservedCases')
        ? [page(paths.accesses, t('accesses.menu')), page(paths.accessRecord, t('accesses.record'))]
        : []),
      ...(reports.includes('lateCases') ? [page(paths.lateCases, t('lateCases.menu'))] : []),
      ...(reports.includes('duties') ? [page(paths.duties, t('duties.menu'))] : []),
      ...dashboards.map(({ key, title }) => page(paths.dashboard(key), read(title))),
    ]),
    ...sectionOf('calendar', t('app.organisation'), [
      page(paths.officeCalendar, t('officeCalendar.menu')),
      page(paths.substitutions, t('substitutions.menu')),
      page(paths.mandates, t('mandates.menu')),
    ]),
  ];
}

/** One page alone is its own entry. */
function sectionOf(icon: IconName, title: string, pages: readonly Page[]): Section[] {
  const [first] = pages;
  if (!first) return [];
  return [pages.length === 1 ? { ...first, icon } : { to: first.to, icon, title, pages }];
}
