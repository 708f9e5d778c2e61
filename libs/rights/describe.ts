import { levelNotes, levels, levelTitles } from '../domain';
import { houseRights } from './house';
import { table } from './markdown';
import { operations, policy, type Relation, relations, relationTitles } from './policy';

/** A route of the API with the right that it declares. */
export interface RouteWithRight {
  readonly method: string;
  readonly path: string;
  readonly right: string;
}

const STATES = { open: 'under way', over: 'over', any: 'any' } as const;

/** The page of the documentation about rights, in Markdown: the tables themselves, so that it cannot say otherwise. */
export function describeRights(routes: readonly RouteWithRight[]): string {
  return [
    '# Who may see and do what',
    '',
    '<!-- Written by MARINO_WRITE_DOCS=1 node test/run.mjs engine test/rights; what it says is decided in libs/rights. -->',
    '',
    'Rights follow from what somebody _is_ to a case, how confidential the case is and whether it is under way. The table',
    'stands in `libs/rights/policy.ts`. The API writes its conditions into every statement from it, cases check commands with',
    'it, screens offer what it gives. PostgreSQL says the same a second time: the API works as the role `marino_reader`, whose',
    'row policies show of every case no more than the person who asks may see, also where a statement forgets to say so',
    '([decision](decisions/0030-one-table-of-rights-and-two-walls.md)). `test/rights` compares the three on random cases, and walks every route with every kind of person.',
    '',
    '## What somebody can be to a case',
    '',
    ...table(
      ['Relation', 'Whoever', 'Italian'],
      relations.map((relation) => [
        `\`${relation}\``,
        relationTitles[relation].en,
        relationTitles[relation].it,
      ]),
    ),
    '',
    'Whoever is excluded from a case for a conflict of interest (L. 241/1990 art. 6-bis) is nothing to it. Offices held in the',
    'place of somebody who is away count as long as the substitution lasts.',
    '',
    '## How confidential a case is',
    '',
    ...table(
      ['Level', 'Italian', 'What it means'],
      levels.map((level) => [levelTitles[level].en, levelTitles[level].it, levelNotes[level].en]),
    ),
    '',
    '## What the relations give',
    '',
    'Any of the relations named gives the right. To a restricted case nobody is anything without being admitted by name: what',
    'is named there holds beside that.',
    '',
    ...table(
      ['Right', 'To', 'While the case is', 'Ordinary', 'Reserved', 'Restricted'],
      operations.map((operation) => {
        const { title, state, ordinary, reserved, restricted } = policy[operation];
        return [
          `\`${operation}\``,
          title.en,
          STATES[state],
          listed(ordinary),
          listed(reserved),
          listed(restricted),
        ];
      }),
    ),
    '',
    'Beside the table a task says who may do it: holders of its office, and of what signs an act who has a mandate to sign it,',
    'unless their other duties in the case forbid it ([separation of duties](duties.md)).',
    '',
    '## Rights that belong to no case',
    '',
    ...table(
      ['Right', 'Who has it', 'Italian'],
      Object.entries(houseRights).map(([name, { title }]) => [`\`${name}\``, title.en, title.it]),
    ),
    '',
    '## What every route of the API asks for',
    '',
    ...table(
      ['Route', 'Right'],
      routes.map(({ method, path, right }) => [`\`${method.toUpperCase()} ${path}\``, `\`${right}\``]),
    ),
    '',
  ].join('\n');
}

function listed(cell: readonly Relation[]): string {
  return cell.length === 0 ? '–' : cell.map((relation) => `\`${relation}\``).join(', ');
}
