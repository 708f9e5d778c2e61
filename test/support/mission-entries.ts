import type { Fact } from '../../libs/domain';
import type { LocalDate } from '../../libs/law';

/** A mission as the register of missions has it, of somebody invented. */
export function missionEntered(
  mission: string,
  [from, to]: readonly [LocalDate, LocalDate],
  {
    traveller,
    destination,
    ...more
  }: { readonly traveller: string; readonly destination: string } & Readonly<Record<string, string>>,
): Fact {
  const title = `${traveller}: ${destination}`;
  return {
    kind: 'registerEntered',
    version: `${mission}.entry`,
    register: 'missions',
    key: mission,
    title,
    words: title,
    from,
    to,
    named: true,
    entry: { mission, traveller, taxCode: 'BRSDLA70A41F205X', destination, ...more },
  };
}
