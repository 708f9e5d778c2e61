import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, ApiUnreachable } from '../client/problem';
import { Notice } from './notice';

/** A refusal in the words of the API: what happened, under which article, what to do next. */
export function ProblemNotice({ error, actions }: { error: unknown; actions?: ReactNode }) {
  const { t } = useTranslation();
  if (error instanceof ApiUnreachable) {
    return (
      <Notice tone="danger" title={t('problem.unreachable')} actions={actions}>
        <p>{t('problem.unreachableNext')}</p>
      </Notice>
    );
  }
  if (!(error instanceof ApiProblem)) {
    return (
      <Notice tone="danger" title={t('problem.unexpected')} actions={actions}>
        <p>{t('problem.unexpectedNext')}</p>
      </Notice>
    );
  }
  const { title, detail, next, article } = error.problem;
  return (
    <Notice tone="danger" title={title || t('problem.unexpected')} actions={actions}>
      {detail && detail !== title && <p>{detail}</p>}
      {next && <p>{next}</p>}
      {article && <p className="ui-small">{article}</p>}
    </Notice>
  );
}
