import type { CaseView, JournalEntryView } from '@domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeJournalRead } from '../../client/population-reads';
import { useProcedure } from '../../client/use-procedures';
import { useDraft } from '../../forms/draft';
import { Button } from '../../ui/button';
import { SampledCase } from './sampled-case';
import { type SheetAnswer, savedSheet, SHEET_REQUEST, withAttributes } from './sheet-answer';
import { SheetForm } from './sheet-form';
import { SheetRead } from './sheet-read';
import { attributesOf, type Sheet } from './sheets-in';

/** Longer than what a piece of evidence may be said to show. */
const MOST_WORDS = 200;

interface SheetProps {
  readonly of: CaseView;
  readonly sheet: Sheet;
}

export function SheetAtWork({ of: one, sheet }: SheetProps) {
  const { data: journal } = useSuspenseQuery(wholeJournalRead(one.id));
  const saved = savedSheet(journal, sheet.code);
  const [isSavedNow, setSavedNow] = useState(false);
  return (
    <SavedSheet
      // Filled in anew it begins from what was saved.
      key={saved?.position}
      of={one}
      sheet={sheet}
      saved={saved?.answer}
      isSavedNow={isSavedNow}
      onSaved={() => setSavedNow(true)}
    />
  );
}

interface SavedSheetProps extends SheetProps {
  readonly saved?: SheetAnswer;
  readonly isSavedNow: boolean;
  readonly onSaved: () => void;
}

function SavedSheet({ of: one, sheet, saved, isSavedNow, onSaved }: SavedSheetProps) {
  const { t } = useTranslation();
  const form = useProcedure(one.procedure)?.requests[SHEET_REQUEST]?.form;
  const initial = useMemo(
    () => withAttributes(attributesOf(one, sheet.sample), saved),
    // The attributes of a sample are settled when it is drawn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [sheet.sample, saved],
  );
  const draft = useDraft<SheetAnswer>(`case.${one.id}.sheet.${sheet.code}`, initial);
  const heading = useRef<HTMLHeadingElement>(null);
  const mayFill = form !== undefined && one.requests.includes(SHEET_REQUEST);
  const { value } = draft;
  const chosen = (mayFill ? value : initial).evidence.map(({ position }) => position);

  function toggle({ position, title }: JournalEntryView) {
    const evidence = chosen.includes(position)
      ? value.evidence.filter((one) => one.position !== position)
      : [...value.evidence, { position, what: title.it.slice(0, MOST_WORDS) }];
    draft.keep({ ...value, evidence });
  }
  return (
    <div className="sheet-columns">
      <section className="sheet-columns__case" aria-labelledby="sampled-case">
        <Button
          look="secondary"
          size="small"
          className="sheet-columns__skip"
          onClick={() => heading.current?.focus()}
        >
          {t('sheets.toSheet')}
        </Button>
        <SampledCase of={one} sheet={sheet} chosen={chosen} onToggle={mayFill ? toggle : undefined} />
      </section>
      <section className="sheet-columns__sheet ui-card" aria-labelledby="sheet">
        <h2 id="sheet" ref={heading} tabIndex={-1}>
          {t('sheets.title', { code: sheet.code })}
        </h2>
        <SheetRead of={one} sheet={sheet} saved={saved} isSavedNow={isSavedNow} isShown={!mayFill} />
        {mayFill && (
          <SheetForm
            of={one}
            sheet={sheet}
            form={form}
            draft={draft}
            isSavedNow={isSavedNow}
            onSaved={onSaved}
          />
        )}
      </section>
    </div>
  );
}
