import type { CommandReceipt } from '@domain';
import { CommandForm } from '../../../forms/command-form';
import type { FieldSchema } from '../../../forms/schema';

interface ActionFormProps {
  readonly caseId: string;
  /** Tells its draft from those of the other forms of the case. */
  readonly name: string;
  readonly schema: FieldSchema;
  readonly initial?: unknown;
  readonly submitTitle?: string;
  readonly send: (value: unknown, key: string) => Promise<CommandReceipt>;
  readonly onDone: () => void;
}

/** A form that is one command of the case. */
export function ActionForm({ caseId, name, ...form }: ActionFormProps) {
  return <CommandForm draft={`case.${caseId}.${name}`} changes={[caseId]} {...form} />;
}
