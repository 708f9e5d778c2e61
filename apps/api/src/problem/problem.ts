import type { Language, ProblemView, RefusalDetails, Text } from '../../../../libs/domain';
import { formatCitation } from '../../../../libs/law';
import { type ProblemCode, problemKinds } from './problem-kinds';

export interface ProblemDetails extends Omit<RefusalDetails, 'who' | 'bound'> {
  /** Name of the office or person the caller should turn to. */
  readonly who?: Text;
  /** More about this occurrence than the kind says. */
  readonly detail?: Text;
  /** A code finer than the kind, such as that of a calculator; still stable. */
  readonly code?: string;
}

/** A request that is answered with a no: thrown anywhere in the API, written by the filter. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly kind: ProblemCode,
    readonly details: ProblemDetails = {},
    options?: ErrorOptions,
  ) {
    super(kind, options);
  }

  get status(): number {
    return problemKinds[this.kind].status;
  }

  /** The answer in the reader's language (RFC 9457). */
  toView(language: Language): ProblemView {
    const { status, title, next } = problemKinds[this.kind];
    const { article, problems, who, detail, code = this.kind } = this.details;
    const explained = detail?.[language] ?? title[language];
    return {
      type: `urn:marino:problem:${code}`,
      title: title[language],
      status,
      code,
      detail: who ? `${explained} ${turnTo[language]} ${who[language]}.` : explained,
      next: next[language],
      ...(article && { article: formatCitation(article, language) }),
      ...(problems && {
        problems: problems.map(({ path, message }) => ({ path, message: message[language] })),
      }),
    };
  }
}

const turnTo: Text = { it: 'Ufficio o persona competente:', en: 'Office or person in charge:' };
