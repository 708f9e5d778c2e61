import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from '../../client/commands';
import { keys } from '../../client/keys';
import { newKey } from '../../client/new-key';
import { useCommand } from '../../client/use-command';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { AttachmentField } from './attachment-field';

interface Chosen {
  readonly file: File;
  /** Sent again, because no answer came, it is added once. */
  readonly key: string;
}

/** Brings a document to an application that is under way, such as one that the office has asked for. */
export function AddDocument({ to }: { to: string }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Chosen>();
  const add = useCommand(({ file, key }: Chosen) => commands.addToFiling(to, file, key), {
    changes: [],
    refreshes: [keys.desk],
    onDone: () => setChosen(undefined),
  });
  return (
    <section className="case-panel desk-part" aria-label={t('desk.add')}>
      <h2>{t('desk.add')}</h2>
      <p>{t('desk.addText')}</p>
      {add.isError && <ProblemNotice ofCommand error={add.error} />}
      {add.isSuccess && !chosen && <Notice tone="success" title={t('desk.added')} />}
      <AttachmentField
        name="more"
        title={t('desk.document')}
        required
        file={chosen?.file}
        onChoose={(file) => {
          setChosen({ file, key: newKey() });
          add.reset();
        }}
      />
      <div className="form-buttons">
        <Button
          look="secondary"
          icon="upload"
          busy={add.isPending}
          disabled={!chosen}
          onClick={() => chosen && add.mutate(chosen)}
        >
          {t('desk.addButton')}
        </Button>
      </div>
    </section>
  );
}
