import type { DeskCampaignView, DeskServiceView } from '@domain';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths';
import { commands } from '../../client/commands';
import { keys } from '../../client/keys';
import { newKey } from '../../client/new-key';
import { useCommand } from '../../client/use-command';
import { useDraft } from '../../forms/draft';
import { DraftNotice } from '../../forms/draft-notice';
import { fieldProblemsOf } from '../../forms/field-problems';
import { OfferedRowsContext } from '../../forms/offered-rows';
import { SchemaForm } from '../../forms/schema-form';
import { useReader } from '../../texts/use-language';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { SelectField } from '../../ui/select-field';
import { AttachmentField, attachmentId } from './attachment-field';

interface NewFilingFormProps {
  readonly service: DeskServiceView;
  readonly campaign?: DeskCampaignView;
}

/** What is typed, with the key under which it will be sent however often it is sent. Files stay with the browser. */
interface FilingDraft {
  readonly key: string;
  readonly standing: string;
  readonly application: unknown;
}

type Files = Readonly<Record<string, File>>;

export function NewFilingForm({ service, campaign }: NewFilingFormProps) {
  const { t } = useTranslation();
  const read = useReader();
  const navigate = useNavigate();
  const { procedure, attachments, standing } = service;
  const standings = campaign?.standings ?? [];
  const [only, another] = standings;
  const initial = useMemo<FilingDraft>(
    () => ({ key: newKey(), standing: only && !another ? only.key : '', application: {} }),
    [only, another],
  );
  const rows = useMemo(
    () => ({ facts: service.facts ?? {}, context: campaign?.facts ?? {} }),
    [service, campaign],
  );
  const draft = useDraft(`desk.${procedure}.${campaign?.id ?? ''}`, initial);
  const { value, keep, settle } = draft;
  const [files, setFiles] = useState<Files>({});
  const [asked, setAsked] = useState(false);
  const filing = useCommand(
    async ({ key, standing: who, application }: FilingDraft) => {
      const documents = await Promise.all(
        Object.entries(files).map(async ([attachment, file]) => ({
          attachment,
          file: (await commands.bringFile(file)).file,
        })),
      );
      const parent = campaign?.id;
      return commands.fileAtDesk(
        { procedure, parent, standing: who || undefined, application, documents },
        key,
      );
    },
    {
      changes: [],
      refreshes: [keys.desk],
      onDone: async ({ id }) => {
        draft.discard();
        await navigate(paths.deskFiling(id), { state: { filed: true } });
      },
    },
  );
  const problems = useMemo(() => fieldProblemsOf(filing.error, 'application'), [filing.error]);
  const missing = attachments.filter(({ key, required }) => required && !files[key]);
  const lacksStanding = standing !== undefined && value.standing === '';
  return (
    <>
      {draft.resumed && <DraftNotice onDiscard={draft.discard} />}
      {filing.isError && problems.length === 0 && <ProblemNotice ofCommand error={filing.error} />}
      <div className="case-panel">
        {standing && (
          <div className="form-grid form-grid--before">
            <SelectField
              label={read(standing.title)}
              value={value.standing}
              options={[
                ...(value.standing === '' ? [{ value: '', label: t('desk.choose') }] : []),
                ...standings.map(({ key, title }) => ({ value: key, label: title })),
              ]}
              problem={asked && lacksStanding ? t('desk.chooseStanding') : undefined}
              onChange={(chosen) => keep({ ...value, standing: chosen })}
            />
          </div>
        )}
        <OfferedRowsContext value={rows}>
          <SchemaForm
            schema={service.form}
            value={value.application}
            onChange={(application) => keep({ ...value, application })}
            onSettle={(application) => settle({ ...value, application })}
            onSubmit={(application) => {
              setAsked(true);
              const [first] = missing;
              if (first && !lacksStanding) document.getElementById(attachmentId(first.key))?.focus();
              if (missing.length === 0 && !lacksStanding && !filing.isPending)
                filing.mutate({ ...value, application });
            }}
            problems={problems}
          >
            {attachments.length > 0 && (
              <fieldset className="form-grid desk-attachments">
                <legend>{t('desk.attachments')}</legend>
                {attachments.map(({ key, title, required }) => (
                  <AttachmentField
                    key={key}
                    name={key}
                    title={read(title)}
                    required={required}
                    file={files[key]}
                    problem={asked && missing.some((one) => one.key === key) ? t('desk.attach') : undefined}
                    onChoose={(file) => {
                      // Other papers make another filing: the key of one that was refused must not stand for it.
                      setFiles({ ...files, [key]: file });
                      keep({ ...value, key: newKey() });
                      filing.reset();
                    }}
                  />
                ))}
              </fieldset>
            )}
            <div className="form-buttons">
              <Button type="submit" busy={filing.isPending}>
                {filing.isPending ? t('desk.submitting') : t('desk.submit')}
              </Button>
            </div>
          </SchemaForm>
        </OfferedRowsContext>
      </div>
    </>
  );
}
