import type { TaskView } from '@domain';
import { useTranslation } from 'react-i18next';
import { useFamilyFacts } from '../../api/use-procedures';
import { useReader } from '../../texts/use-language';
import { FactsList } from '../../ui/facts-list';
import { FactValue } from '../../values/fact-value';
import { PlainValue } from '../../values/plain-value';
import { nameInWords } from '../../values/name-in-words';

/** What the case knows that helps to answer: read with the declarations of the procedure, tables last. */
export function TaskContext({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const read = useReader();
  const declared = useFamilyFacts(task.procedure);
  const known = Object.entries(task.context).filter(([, value]) => value !== undefined && value !== null);
  if (known.length === 0) return null;
  const facts = known.map(([key, value]) => {
    const fact = declared[key];
    return {
      key,
      title: fact ? read(fact.title) : nameInWords(key),
      value: fact ? <FactValue value={value} fact={fact} /> : <PlainValue value={value} />,
      wide: Array.isArray(value),
    };
  });
  return (
    <section className="case-panel">
      <h2 className="case-panel__title">{t('task.context')}</h2>
      <FactsList facts={facts.toSorted((a, b) => Number(a.wide) - Number(b.wide))} />
    </section>
  );
}
