import type { Fact } from '../../libs/domain';
import { type LocalDate, remediesOn } from '../../libs/law';
import type { TemplateData } from '../../libs/letters/template';
import type { Letterhead } from '../../libs/organisation';

/**
 * What a template is filled with: the data of the procedure, and what every document of the office shares. The latter is
 * worked out only where the template asks for it.
 */
export function documentData(
  fact: Extract<Fact, { kind: 'letterSent' | 'actAdopted' }>,
  letterhead: (unit: string) => Letterhead,
): TemplateData {
  const { data } = fact;
  return {
    ...data,
    number: fact.number,
    addressee: fact.kind === 'letterSent' ? fact.addressee : undefined,
    get letterhead() {
      return letterhead(String(data['unit']));
    },
    /** Court and terms in force on the day the document is written (L. 241/1990 art. 3 c. 4). */
    get remedies() {
      return remediesOn(data['today'] as LocalDate);
    },
  };
}
