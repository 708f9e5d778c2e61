import type { FactDeclaration } from '../domain';

function shown(
  it: string,
  en: string,
  kind: 'text' | 'number' | 'date' | 'boolean' = 'text',
): FactDeclaration {
  return { title: { it, en }, kind };
}

function table(it: string, en: string, columns: Readonly<Record<string, FactDeclaration>>): FactDeclaration {
  return { title: { it, en }, kind: 'table', columns };
}

/** What tasks of a meeting show beside their forms. */
export const meetingContext: Readonly<Record<string, FactDeclaration>> = {
  body: shown('Organo collegiale', 'Collegial body'),
  attempt: shown('Convocazione n.', 'Convening no.', 'number'),
  quorum: shown('Numero legale', 'Quorum', 'number'),
  members: table('Componenti', 'Members', { name: shown('Nome', 'Name') }),
  agenda: table('Ordine del giorno', 'Agenda', {
    number: shown('Punto', 'Item', 'number'),
    title: shown('Oggetto', 'Subject'),
  }),
  day: shown('Giorno', 'Day', 'date'),
  time: shown('Ora', 'Time'),
  place: shown('Luogo', 'Place'),
  remote: shown('Collegamento a distanza', 'Remote connection'),
  papers: shown('Documenti a disposizione', 'Papers'),
  urgency: shown('Motivi d’urgenza', 'Reasons of urgency'),
  item: shown('Punto all’ordine del giorno', 'Item of the agenda'),
  question: shown('Oggetto della votazione', 'What is voted on'),
  round: shown('Votazione n.', 'Round', 'number'),
  secretPaper: shown('Scheda', 'Paper'),
  ballot: shown('Urna', 'Box'),
  papersTaken: shown('Schede ritirate', 'Papers taken', 'number'),
  inBox: shown('Schede nell’urna', 'Papers in the box', 'number'),
  votes: table('Votazioni', 'Votes', {
    question: shown('Oggetto', 'Question'),
    votesFor: shown('Favorevoli', 'In favour', 'number'),
    votesAgainst: shown('Contrari', 'Against', 'number'),
    abstained: shown('Astenuti', 'Abstaining', 'number'),
    blank: shown('Bianche', 'Blank', 'number'),
    result: shown('Esito', 'Result'),
  }),
  secretary: shown('Segretario', 'Secretary'),
  discussion: shown('Svolgimento della seduta', 'What was discussed'),
  closedAt: shown('Chiusura', 'Closed at'),
};
