import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';

/** What somebody can do who was not let in. */
const NEXT = {
  signInFailed: 'again',
  signInCancelled: 'again',
  signInTooLate: 'again',
  otherPerson: 'again',
  assuranceTooLow: 'higher',
  roleRequired: 'administration',
  unknownPerson: 'administration',
  withoutOffice: 'administration',
  providerUnavailable: 'later',
  taxCodeMissing: 'consent',
} as const;

const isKnown = (code: string): code is keyof typeof NEXT => Object.hasOwn(NEXT, code);

/** Why signing in did not work: the way back from the provider leaves the code in the address. */
export function SignInProblem({ code }: { code: string }) {
  const { t } = useTranslation();
  const known = isKnown(code) ? code : 'signInFailed';
  return (
    <Notice tone="danger" title={t(`signIn.problems.${known}`)}>
      <p>{t(`signIn.next.${NEXT[known]}`)}</p>
    </Notice>
  );
}
