import type { BallotCheck } from '@ballots';
import type { BallotView } from '@domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useKeptPapers } from './kept-papers';

/** Checks every paper with the key of its ballot, here and not at the office, and shows all of them. */
export function CountAgain({ of: ballot, nameOf }: { of: BallotView; nameOf: (key: string) => string }) {
  const { t } = useTranslation();
  const [check, setCheck] = useState<BallotCheck | 'running'>();
  const mine = new Set(
    Object.values(useKeptPapers()).map((kept) =>
      kept.state === 'filled' ? kept.paper.filled.serial : kept.serial,
    ),
  );
  const papers = ballot.closed?.papers ?? [];
  const run = async (): Promise<void> => {
    setCheck('running');
    const { checkBallot } = await import('@ballots');
    setCheck(await checkBallot(ballot));
  };
  return (
    <>
      <Button look="secondary" size="small" busy={check === 'running'} onClick={() => void run()}>
        {t('ballots.check')}
      </Button>
      {typeof check === 'object' && <Verdict check={check} />}
      <details className="case-fold">
        <summary>{t('ballots.papers')}</summary>
        <table className="ui-figures">
          <thead>
            <tr>
              <th scope="col">{t('ballots.serial')}</th>
              <th scope="col">{t('ballots.choice')}</th>
            </tr>
          </thead>
          <tbody>
            {papers.map(({ serial, choices }) => (
              <tr key={serial}>
                <td>
                  <code>{serial}</code> {mine.has(serial) && <strong>({t('ballots.mine')})</strong>}
                </td>
                <td>{choices.map(nameOf).join(', ') || t('ballots.blank')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function Verdict({ check }: { check: BallotCheck }) {
  const { t } = useTranslation();
  if (check.intact)
    return <Notice tone="success" title={t('ballots.genuine', { count: check.papers })} answers={check} />;
  return (
    <Notice tone="danger" title={t('ballots.notGenuine')} answers={check}>
      {check.wrong > 0 && <p>{t('ballots.notGenuineNext', { count: check.wrong })}</p>}
      {check.tooMany && <p>{t('ballots.moreThanSigned')}</p>}
    </Notice>
  );
}
