import type { CaseView } from '@domain';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProcedure } from '../../client/use-procedures';
import { AnswerView } from '../../forms/answer-view';
import { useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { RequestForm } from '../case/actions/request-form';
import { conditionOf, FINDING_REQUEST, hasException, SHEET_REQUEST, type SheetAnswer } from './sheet-answer';
import { findingsOf, type Sheet } from './sheets-in';

interface SheetReadProps {
  readonly of: CaseView;
  readonly sheet: Sheet;
  readonly saved?: SheetAnswer;
  readonly isSavedNow: boolean;
  /** Whether what was saved is shown here: where it can be changed the form shows it. */
  readonly isShown: boolean;
}

/** How the sheet stands, and the finding that an exception becomes. */
export function SheetRead({ of: one, sheet, saved, isSavedNow, isShown }: SheetReadProps) {
  const { t } = useTranslation();
  const read = useReader();
  const [isOpening, setOpening] = useState(false);
  const requests = useProcedure(one.procedure)?.requests;
  const finding = requests?.[FINDING_REQUEST];
  const findings = findingsOf(one, sheet.code);
  const form = requests?.[SHEET_REQUEST]?.form;
  const initial = useMemo(
    () => saved && { paper: sheet.code, condition: conditionOf(sheet, saved) },
    [sheet, saved],
  );
  const mayOpen =
    saved !== undefined && hasException(saved) && finding && one.requests.includes(FINDING_REQUEST);
  const refusal = one.facts.sampling;
  const isRefused =
    sheet.by === '' &&
    saved !== undefined &&
    typeof refusal === 'string' &&
    refusal.includes(` ${sheet.code},`);
  const state = (
    <p>{sheet.by === '' ? sheet.state : t('sheets.doneBy', { state: sheet.state, name: sheet.by })}</p>
  );
  return (
    <>
      {isRefused && (
        <Notice tone="warning" title={t('sheets.refused')}>
          <p>{refusal}</p>
        </Notice>
      )}
      {isSavedNow && !isRefused ? (
        <Notice tone="success" title={t('sheets.saved')} answers={saved}>
          {state}
        </Notice>
      ) : (
        state
      )}
      {findings.length > 0 && (
        <p>
          {t('sheets.findings', { count: findings.length })} {findings.join('; ')}
        </p>
      )}
      {mayOpen && (
        <div>
          <Button look="secondary" icon="flag" onClick={() => setOpening(true)}>
            {t('sheets.openFinding')}
          </Button>
        </div>
      )}
      {isShown && <p className="ui-small">{t('sheets.closed')}</p>}
      {isShown && saved && form && <AnswerView schema={form} value={saved} />}
      {isOpening && finding && (
        <Dialog title={read(finding.title)} onClose={() => setOpening(false)}>
          <RequestForm
            caseId={one.id}
            name={FINDING_REQUEST}
            draft={`${FINDING_REQUEST}.${sheet.code}`}
            request={finding}
            initial={initial}
            onDone={() => setOpening(false)}
          />
        </Dialog>
      )}
    </>
  );
}
