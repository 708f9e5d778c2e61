import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, ApiUnreachable, isProblem } from '../client/problem';
import { Notice } from './notice';

interface ProblemNoticeProps {
  readonly error: unknown;
  readonly actions?: ReactNode;
  /** It answers a command, whose button may be far from here: it takes the focus. */
  readonly ofCommand?: boolean;
}

/** A refusal in the words of the API: what happened, under which article, what to do next. */
export function ProblemNotice({ error, actions, ofCommand = false }: ProblemNoticeProps) {
  const { t } = useTranslation();
  const { title, texts, article } = useWords(error);
  return (
    <Notice
      tone="danger"
      title={title || t('problem.unexpected')}
      actions={actions}
      answers={ofCommand && error}
    >
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {article && <p className="ui-small">{article}</p>}
    </Notice>
  );
}

interface Words {
  readonly title: string;
  readonly texts: readonly string[];
  readonly article?: string;
}

function useWords(error: unknown): Words {
  const { t } = useTranslation();
  if (error instanceof ApiUnreachable) {
    return { title: t('problem.unreachable'), texts: [t('problem.unreachableNext')] };
  }
  if (!(error instanceof ApiProblem)) {
    return { title: t('problem.unexpected'), texts: [t('problem.unexpectedNext')] };
  }
  const { title, detail, next, article } = error.problem;
  // The API speaks of keys to programs; a form sends the same key again by itself.
  const whatNext = isProblem(error, 'engineUnavailable') ? t('problem.sendAgain') : next;
  return { title, texts: [detail === title ? '' : detail, whatNext].filter(Boolean), article };
}
