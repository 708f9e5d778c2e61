import type { CaseView, ProcedureView } from '@domain';
import { useTranslation } from 'react-i18next';
import { useProcedure } from '../../../client/use-procedures';
import { useReader } from '../../../texts/use-language';
import type { IconName } from '../../../ui/icon';
import { TAKE_BACK } from '../relations/take-back-form';

interface Offered {
  readonly title: string;
  readonly icon: IconName;
}

export type CaseAction = Offered &
  (
    | { readonly kind: 'note' | 'document' | 'withdraw' | 'reopen' }
    | { readonly kind: 'request'; readonly key: string; readonly request: ProcedureView['requests'][string] }
  );

interface OfferedActions {
  /** What is needed now and then: what to add, what the procedure foresees, the withdrawal. */
  readonly usual: readonly CaseAction[];
  /** What any case may need once in its life, if ever: conflicts of interest, stop orders, a change of people. */
  readonly special: readonly CaseAction[];
}

/** How the requests begin that no procedure declares, because every case has them. */
const OF_EVERY_CASE = 'standard.';
/** Of those, what colleagues ask of each other every day. */
const ADD_TASK = 'standard.addTask';

export function useOfferedActions(one: CaseView): OfferedActions {
  const { t } = useTranslation();
  const read = useReader();
  const procedure = useProcedure(one.procedure);
  const actionOf = (key: string, icon: IconName): CaseAction[] => {
    const request = procedure?.requests[key];
    return request ? [{ kind: 'request', key, request, title: read(request.title), icon }] : [];
  };
  // It is taken back where it is listed.
  const isOffered = (key: string) => key !== TAKE_BACK;
  const isSpecial = (key: string) => key.startsWith(OF_EVERY_CASE) && key !== ADD_TASK;
  const note: CaseAction = { kind: 'note', title: t('actions.note'), icon: 'note' };
  const document: CaseAction = { kind: 'document', title: t('actions.document'), icon: 'clip' };
  const withdraw: CaseAction = { kind: 'withdraw', title: t('actions.withdraw'), icon: 'ban' };
  const reopen: CaseAction = { kind: 'reopen', title: t('actions.reopen'), icon: 'restore' };
  return {
    usual: [
      ...(one.may.note ? [note] : []),
      ...(one.may.document ? [document] : []),
      ...one.requests
        .filter((key) => !isSpecial(key))
        .flatMap((key) => actionOf(key, key === ADD_TASK ? 'plus-circle' : 'inbox')),
      ...(one.may.withdraw ? [withdraw] : []),
      ...(one.may.reopen ? [reopen] : []),
    ],
    special: one.requests
      .filter((key) => isSpecial(key) && isOffered(key))
      .flatMap((key) => actionOf(key, 'flag')),
  };
}
