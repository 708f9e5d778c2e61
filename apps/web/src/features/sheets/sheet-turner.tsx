import type { CaseView } from '@domain';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/paths';
import { LinkButton } from '../../ui/link-button';
import { type Sheet, sheetsIn } from './sheets-in';

/** How many sheets of the sample are done, and the way to the ones before and after. */
export function SheetTurner({ of: one, sheet }: { of: CaseView; sheet: Sheet }) {
  const { t } = useTranslation();
  const all = sheetsIn(one).filter(({ sample }) => sample === sheet.sample);
  const at = all.findIndex(({ code }) => code === sheet.code);
  const [before, after] = [all[at - 1], all[at + 1]];
  const done = all.filter(({ by }) => by !== '').length;
  return (
    <nav className="sheet-turner" aria-label={t('sheets.ofSample', { sample: sheet.sample })}>
      <span>
        {t('sheets.place', { place: at + 1, total: all.length })} ·{' '}
        {t('sheets.progress', { done, total: all.length })}
      </span>
      {before && (
        <LinkButton look="secondary" size="small" icon="arrow-left" to={paths.sheet(one.id, before.code)}>
          {t('sheets.before')}
        </LinkButton>
      )}
      {after && (
        <LinkButton look="secondary" size="small" icon="arrow-right" to={paths.sheet(one.id, after.code)}>
          {t('sheets.after')}
        </LinkButton>
      )}
    </nav>
  );
}
