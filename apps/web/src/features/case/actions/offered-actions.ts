import type { CaseView, ProcedureView } from '@domain';
import { useTranslation } from 'react-i18next';
import { useProcedure } from '../../../client/use-procedures';
import { useReader } from '../../../texts/use-language';
import type { IconName } from '../../../ui/icon';

interface Offered {
  readonly title: string;
  readonly icon: IconName;
}

export type CaseAction = Offered &
  (
    | { readonly kind: 'note' | 'document' | 'withdraw' }
    | { readonly kind: 'request'; readonly key: string; readonly request: ProcedureView['requests'][string] }
  );

export function useOfferedActions(one: CaseView): readonly CaseAction[] {
  const { t } = useTranslation();
  const read = useReader();
  const procedure = useProcedure(one.procedure);
  const requests = one.requests.flatMap<CaseAction>((key) => {
    const request = procedure?.requests[key];
    return request ? [{ kind: 'request', key, request, title: read(request.title), icon: 'horn' }] : [];
  });
  const always: readonly CaseAction[] = [
    { kind: 'note', title: t('actions.note'), icon: 'note' },
    { kind: 'document', title: t('actions.document'), icon: 'clip' },
  ];
  const withdraw: CaseAction = { kind: 'withdraw', title: t('actions.withdraw'), icon: 'ban' };
  return [
    ...always.filter(({ kind }) => (kind === 'note' ? one.may.note : one.may.document)),
    ...requests,
    ...(one.may.withdraw ? [withdraw] : []),
  ];
}
