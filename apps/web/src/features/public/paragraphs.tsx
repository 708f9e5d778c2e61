import type { PublicParagraph } from '@domain';
import { useReader } from '../../texts/use-language';
import { Basis } from './basis';

interface ParagraphsProps {
  readonly of: readonly PublicParagraph[];
  /** `h4` below a heading of the section. */
  readonly level?: 'h3' | 'h4';
}

/** Paragraphs that many procedures share, each with its title and its rules. */
export function Paragraphs({ of, level: Heading = 'h3' }: ParagraphsProps) {
  const read = useReader();
  return (
    <ul className="public-paragraphs">
      {of.map(({ title, text, basis }) => (
        <li key={title.it}>
          <Heading>{read(title)}</Heading>
          <p>{read(text)}</p>
          <Basis rules={basis} />
        </li>
      ))}
    </ul>
  );
}
