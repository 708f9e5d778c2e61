import type { RegisterImportCheck } from '@domain';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type ChangeEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { NotFoundPage } from '../../app/not-found-page';
import { paths } from '../../app/paths';
import { commands } from '../../client/commands';
import { keys } from '../../client/keys';
import { registerRead } from '../../client/reads';
import { CommandForm } from '../../forms/command-form';
import type { FieldSchema } from '../../forms/schema';
import { useReader } from '../../texts/use-language';
import { FilePicker } from '../../ui/file-picker';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { ProblemNotice } from '../../ui/problem-notice';
import type { Done } from '../case/done-notice';
import { ImportProblems, ImportRows } from './import-rows';
import { readTable } from './read-table';

interface Checked extends RegisterImportCheck {
  readonly source: string;
}

/** Brings a table into a register: what it would change is shown before anything is written. */
export function ImportPage() {
  const { t } = useTranslation();
  const read = useReader();
  const navigate = useNavigate();
  const { register: key = '' } = useParams();
  const { data: register } = useSuspenseQuery(registerRead(key));
  const [file, setFile] = useState<File>();
  const check = useMutation({
    mutationFn: async (chosen: File): Promise<Checked> => ({
      ...(await commands.checkRegisterImport(key, await readTable(chosen))),
      source: chosen.name,
    }),
  });
  const schema = useCallback(
    (): FieldSchema => ({
      type: 'object',
      required: ['reason'],
      properties: {
        reason: {
          type: 'string',
          title: t('registers.importReason'),
          description: t('registers.importReasonHint'),
          'x-widget': 'longText',
        },
      },
    }),
    [t],
  );
  if (register.import === undefined) return <NotFoundPage />;
  const procedure = register.import;
  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const chosen = target.files?.[0];
    if (!chosen) return;
    setFile(chosen);
    check.mutate(chosen);
    // The same file, mended, can be chosen again.
    target.value = '';
  }
  const { data: checked } = check;
  const effective = checked?.rows.filter(({ change }) => change !== 'unchanged') ?? [];
  const ready = checked?.problems.length === 0 && effective.length > 0;
  return (
    <div className="app-page">
      <Link to={paths.register(key)} className="ui-back">
        <Icon name="arrow-left" /> <span>{read(register.title)}</span>
      </Link>
      <PageHeading title={t('registers.import')} />
      <p className="task-instructions">{t('registers.importHint')}</p>
      <section className="case-panel">
        <FilePicker id="register-table" label={t('registers.importFile')} file={file} onChoose={choose} />
      </section>
      {check.isError && <ProblemNotice ofCommand error={check.error} />}
      {checked && (
        <section className="case-panel" aria-live="polite">
          <h2>{t('registers.importChecked')}</h2>
          {checked.problems.length > 0 ? (
            <ImportProblems problems={checked.problems} />
          ) : (
            <ImportRows register={register} rows={checked.rows} />
          )}
          {checked.problems.length === 0 && effective.length === 0 && (
            <Notice tone="info" title={t('registers.importNothing')} />
          )}
        </section>
      )}
      {ready && (
        <section className="case-panel">
          <h2>{t('registers.importCarryOut')}</h2>
          <CommandForm
            draft={`register-import.${key}`}
            schema={schema}
            submitTitle={t('registers.importConfirm', { count: effective.length })}
            problemsIn="application"
            refreshes={[keys.registers]}
            send={(answer, once) =>
              commands.openCase(
                {
                  procedure,
                  application: {
                    source: checked.source,
                    rows: effective.map(({ fields: _, title: __, ...row }) => row),
                    reason: (answer as { reason: string }).reason,
                  },
                },
                once,
              )
            }
            onDone={({ id }) =>
              void navigate(paths.case(id), { state: { done: { opened: true } satisfies Done } })
            }
          />
        </section>
      )}
    </div>
  );
}
