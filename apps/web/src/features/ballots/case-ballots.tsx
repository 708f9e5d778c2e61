import type { BallotView } from '@domain';
import { countBallot } from '@law/ballot-count';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseBallotsRead } from '../../client/reads';
import { FactStrip } from '../../ui/fact-strip';
import { Tag } from '../../ui/tag';
import { CountAgain } from './count-again';

/** The secret ballots of a case with their results, and the way to count them again. */
export function CaseBallots({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { data: ballots = [] } = useQuery(caseBallotsRead(caseId));
  if (ballots.length === 0) return null;
  return (
    <section>
      <h2 className="case-panel__title">{t('ballots.title')}</h2>
      {ballots.map((ballot) => (
        <CountedBallot key={ballot.ballot} of={ballot} />
      ))}
    </section>
  );
}

const TONES = { taking: 'active', open: 'active', counted: 'success', annulled: 'neutral' } as const;

function stateOf({ closed, signed }: BallotView): 'taking' | 'open' | 'counted' | 'annulled' {
  if (closed) return closed.annulled ? 'annulled' : 'counted';
  return signed === undefined ? 'taking' : 'open';
}

function CountedBallot({ of: ballot }: { of: BallotView }) {
  const { t } = useTranslation();
  const state = stateOf(ballot);
  return (
    <article className="case-panel">
      <h3>
        {ballot.question} – {t('ballots.round', { count: ballot.round })}{' '}
        <Tag tone={TONES[state]} icon={state === 'counted' ? 'check-circle' : 'info-circle'}>
          {t(`ballots.state.${state}`)}
        </Tag>
      </h3>
      {state === 'counted' && <Result of={ballot} />}
    </article>
  );
}

function Result({ of: ballot }: { of: BallotView }) {
  const { t } = useTranslation();
  const papers = ballot.closed?.papers ?? [];
  const result = countBallot(
    { ...ballot, options: ballot.options.map(({ key }) => key) },
    papers,
    ballot.members,
  );
  const nameOf = (key: string) => ballot.options.find((option) => option.key === key)?.name ?? key;
  return (
    <>
      <FactStrip
        facts={[
          { icon: 'files', title: t('ballots.papersCount'), value: String(papers.length) },
          { icon: 'check-circle', title: t('ballots.needed'), value: String(result.needed) },
          { icon: 'file', title: t('ballots.blankCount'), value: String(result.blank) },
          { icon: 'minus-circle', title: t('ballots.voidCount'), value: String(result.void) },
        ]}
      />
      <table className="ui-figures">
        <thead>
          <tr>
            <th scope="col">{t('ballots.candidate')}</th>
            <th scope="col" className="ui-figures__amount">
              {t('ballots.votes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {result.counts.map(({ option, votes }) => (
            <tr key={option}>
              <td>
                {nameOf(option)}{' '}
                {result.elected.includes(option) && (
                  <Tag tone="success" icon="check">
                    {t('ballots.elected')}
                  </Tag>
                )}
              </td>
              <td className="ui-figures__amount">{votes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <CountAgain of={ballot} nameOf={nameOf} />
    </>
  );
}
