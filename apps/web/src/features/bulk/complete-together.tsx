import type { BulkOperationView } from '@domain';
import { useTranslation } from 'react-i18next';
import { commands, type TaskSelection } from '../../client/commands';
import { keys } from '../../client/keys';
import { useProcedure } from '../../client/use-procedures';
import { CommandForm } from '../../forms/command-form';
import { useReader } from '../../texts/use-language';
import { Dialog } from '../../ui/dialog';
import type { TaskKind } from './kind-of';

interface CompleteTogetherProps {
  readonly kind: TaskKind;
  /** How many tasks it is about. */
  readonly count: number;
  readonly selection: TaskSelection;
  readonly onClose: () => void;
  readonly onBegun: (operation: BulkOperationView) => void;
}

/** The form of a task, filled in once for many of its kind. */
export function CompleteTogether({ kind, count, selection, onClose, onBegun }: CompleteTogetherProps) {
  const { t } = useTranslation();
  const read = useReader();
  const task = useProcedure(kind.procedure)?.tasks[kind.task];
  if (!task) return null;
  return (
    <Dialog title={t('bulk.titles.complete', { task: read(task.title) })} onClose={onClose}>
      <div className="bulk-form">
        <p>{t('bulk.about.complete', { count })}</p>
        <p className="ui-muted">{read(task.instructions)}</p>
        <CommandForm
          draft={`together-${kind.procedure}-${kind.task}`}
          schema={task.form}
          submitTitle={t('bulk.confirm.complete', { count })}
          refreshes={REFRESHES}
          send={(answer, key) => commands.completeMany(selection, answer, key)}
          onDone={onBegun}
        />
      </div>
    </Dialog>
  );
}

const REFRESHES = [keys.bulkOperations];
