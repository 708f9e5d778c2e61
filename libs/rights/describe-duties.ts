import { apartFrom, type Duty, duties, dutyNames, type ProcedureDeclaration, separations } from '../domain';
import { formatCitation } from '../law';
import { table } from './markdown';

/** The page of the documentation about duties apart, in Markdown: the matrix and what each procedure declares. */
export function describeDuties(procedures: readonly ProcedureDeclaration[]): string {
  return [
    '# Separation of duties',
    '',
    '<!-- Written by MARINO_WRITE_DOCS=1 npx jest --selectProjects unit --testPathPatterns workflows/procedures/duties; what it says is decided in libs/domain/duties.ts and by the procedures. -->',
    '',
    'Who proposes, examines, gives opinions, decides and pays are different people. A task of a procedure declares its `duty`;',
    'the table below says which duties nobody may have both of. It holds both ways, within a case and between a case and the',
    'campaign of which it is a part; whoever acts in the place of somebody keeps that person’s duties apart as well.',
    '',
    '- **Before work is given**, the candidates of a task are shown with what stands against each (`GET /api/tasks/{id}/candidates`).',
    '- **At the command** the case refuses: when a task is assigned, claimed or completed, alone or with many others.',
    '- **Afterwards** one statement over all cases proves it: `GET /api/reports/duties`, and the page “Funzioni separate” for those',
    '  who watch over the house. `duty_breaches()` in the database is that statement.',
    '',
    'What the law says of two tasks without saying that two people must do them is a rule of internal control of the house; the',
    'source is then that of the task. What is published has been signed by somebody else; that it was signed at all is seen to by',
    'the order of the steps. Kinship, friendship and the like are conflicts of interest (L. 241/1990 art. 6-bis), declared by people.',
    '',
    '## Duties that are kept apart',
    '',
    ...table(
      ['Duty', 'Italian', 'Nobody has it who had', 'Source'],
      separations.map(({ duty, apartFrom: others, basis }) => [
        `\`${duty}\``,
        duties[duty].title.it,
        others.map((other) => `\`${other}\``).join(', '),
        formatCitation(basis, 'it'),
      ]),
    ),
    '',
    '## What every duty excludes',
    '',
    ...table(
      ['Duty', 'English', 'Is kept apart from'],
      dutyNames.map((duty) => [
        `\`${duty}\``,
        duties[duty].title.en,
        apartFrom(duty)
          .map((other) => `\`${other}\``)
          .join(', '),
      ]),
    ),
    '',
    '`registration` is of whoever registers an application that has arrived; `responsibility` of whoever is or was the',
    'responsible official.',
    '',
    '## What the procedures declare',
    ...procedures.flatMap(declared),
    '',
  ].join('\n');
}

function declared({ code, key, title, tasks }: ProcedureDeclaration): string[] {
  const rows = Object.entries(tasks).flatMap(([task, { duty, office, title: name }]) =>
    duty ? [[`\`${task}\``, name.it, `\`${office}\``, `\`${duty satisfies Duty}\``]] : [],
  );
  if (rows.length === 0) return [];
  return [
    '',
    `### ${code} ${title.it} (\`${key}\`)`,
    '',
    ...table(['Task', 'Italian', 'Office', 'Duty'], rows),
  ];
}
