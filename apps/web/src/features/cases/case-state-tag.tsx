import type { CaseSummary } from '@domain';
import { useProcedure } from '../../client/use-procedures';
import { useReader } from '../../texts/use-language';
import type { IconName } from '../../ui/icon';
import { Tag, type Tone } from '../../ui/tag';

/** How an outcome looks, by whether the party got what it asked for. */
const FAVOURS: Readonly<Record<string, { tone: Tone; icon: IconName }>> = {
  full: { tone: 'success', icon: 'check-circle' },
  part: { tone: 'success', icon: 'check' },
  none: { tone: 'danger', icon: 'ban' },
  neutral: { tone: 'neutral', icon: 'flag' },
};
const CLOSED: { tone: Tone; icon: IconName } = { tone: 'neutral', icon: 'flag' };

/** The stage of an open case, the outcome of a closed one. */
export function CaseStateTag({ of: one }: { of: CaseSummary }) {
  const read = useReader();
  const procedure = useProcedure(one.procedure);
  if (!one.closedAt) {
    return (
      <Tag tone="active" icon="pencil">
        {read(one.stageTitle)}
      </Tag>
    );
  }
  const favour = one.outcome ? procedure?.outcomes[one.outcome]?.favour : undefined;
  const { tone, icon } = (favour && FAVOURS[favour]) || CLOSED;
  return (
    <Tag tone={tone} icon={icon}>
      {read(one.outcomeTitle ?? one.stageTitle)}
    </Tag>
  );
}
