import { type Level, levelTitles } from '@domain';
import { useReader } from '../../texts/use-language';
import { Tag } from '../../ui/tag';

/** How confidential a case is, where it is not ordinary. */
export function LevelTag({ level }: { level: Level }) {
  const read = useReader();
  if (level === 'ordinary') return null;
  return (
    <Tag tone={level === 'restricted' ? 'danger' : 'warning'} icon="locked">
      {read(levelTitles[level])}
    </Tag>
  );
}
