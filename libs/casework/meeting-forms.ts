import {
  choice,
  consistent,
  date,
  form,
  list,
  longText,
  person,
  problem,
  requiredWhen,
  secretPaper,
  text,
  timeOfDay,
  yesNo,
} from '../forms';

/** The largest body that is convened: the council of a large city with its mayor. */
const MOST_MEMBERS = 60;

const who = { it: 'Componente', en: 'Member' };

/** Day, hour and place of a meeting, as its members are told. */
export const conveningForm = form({
  day: date({ label: { it: 'Giorno della seduta', en: 'Day of the meeting' } }),
  time: timeOfDay({ label: { it: 'Ora', en: 'Time' } }),
  place: text(200, { label: { it: 'Luogo', en: 'Place' } }),
  remote: text(300, {
    label: { it: 'Collegamento a distanza', en: 'Remote connection' },
    hint: {
      it: 'Indirizzo o istruzioni, se è ammessa la partecipazione a distanza.',
      en: 'Address or instructions, where members may take part from elsewhere.',
    },
  }).optional(),
  papers: longText({
    label: { it: 'Documenti a disposizione', en: 'Papers' },
    hint: { it: 'Uno per riga; si consultano nella pratica.', en: 'One a line; they are read in the case.' },
  }).optional(),
  urgency: longText({
    label: { it: 'Motivi d’urgenza', en: 'Reasons of urgency' },
    hint: {
      it: 'Se il preavviso è più breve di quello stabilito.',
      en: 'Where there is less notice than laid down.',
    },
  }).optional(),
});

/** Who is there when the meeting is opened, or why it does not take place. */
export const presenceForm = consistent(
  form({
    held: yesNo({ label: { it: 'La seduta si tiene', en: 'The meeting takes place' } }),
    openedAt: timeOfDay({ label: { it: 'Apertura', en: 'Opened at' } }).optional(),
    absent: list(person({ label: who }), 0, MOST_MEMBERS, {
      label: { it: 'Assenti', en: 'Absent' },
      hint: { it: 'Tutti gli altri componenti sono presenti.', en: 'All other members are present.' },
    }),
    remote: list(person({ label: who }), 0, MOST_MEMBERS, {
      label: { it: 'Presenti a distanza', en: 'Present from elsewhere' },
    }),
    chair: person({
      label: { it: 'Presiede', en: 'Chaired by' },
      hint: { it: 'Se è assente chi presiede di regola.', en: 'Where the usual chair is absent.' },
    }).optional(),
    reasons: longText({
      label: { it: 'Perché la seduta non si tiene', en: 'Why the meeting does not take place' },
    }).optional(),
  }),
  ({ held, openedAt, reasons, absent, remote }) => [
    ...requiredWhen(held, openedAt, ['openedAt'], {
      it: 'Indicare l’ora di apertura.',
      en: 'Enter when the meeting was opened.',
    }),
    ...requiredWhen(!held, reasons, ['reasons'], {
      it: 'Indicare perché la seduta non si tiene: sarà convocata di nuovo.',
      en: 'Say why the meeting does not take place: it will be convened again.',
    }),
    ...remote.flatMap((member, index) =>
      absent.includes(member)
        ? [
            problem(['remote', index], {
              it: 'Indicato anche fra gli assenti.',
              en: 'Named among the absent as well.',
            }),
          ]
        : [],
    ),
  ],
);

/** Somebody comes later or leaves before the end. */
export const attendanceForm = form({
  member: person({ label: who }),
  presence: choice(
    {
      present: { it: 'È presente', en: 'Is present' },
      remote: { it: 'È presente a distanza', en: 'Is present from elsewhere' },
      left: { it: 'Ha lasciato la seduta', en: 'Has left' },
    },
    { label: { it: 'Presenza', en: 'Presence' } },
  ),
  at: timeOfDay({ label: { it: 'Ora', en: 'Time' } }),
});

const conflictReasons = () =>
  longText({
    label: { it: 'Motivo dell’astensione', en: 'Why you do not take part' },
    hint: {
      it: 'Solo per chi non partecipa al voto: parentela, causa pendente, interesse proprio o altra ragione di convenienza.',
      en: 'Only for those who do not take part: kinship, a dispute, an interest of one’s own or another reason.',
    },
  }).optional();

const conflictReasonsMissing = {
  it: 'Indicare il motivo per cui non si partecipa al voto.',
  en: 'Say why you do not take part in the vote.',
};

/** An open vote of one member. Whoever has an interest of their own does not take part (L. 241/1990 art. 6-bis). */
export const openVoteForm = consistent(
  form({
    vote: choice(
      {
        favour: { it: 'Favorevole', en: 'In favour' },
        against: { it: 'Contrario', en: 'Against' },
        abstained: { it: 'Astenuto', en: 'Abstention' },
        conflict: {
          it: 'Non partecipo: ho un conflitto di interessi',
          en: 'I do not take part: conflict of interest',
        },
      },
      { label: { it: 'Voto', en: 'Vote' } },
    ),
    statement: longText({
      label: { it: 'Dichiarazione di voto', en: 'Statement' },
      hint: { it: 'Riportata nel verbale.', en: 'It appears in the minutes.' },
    }).optional(),
    reasons: conflictReasons(),
  }),
  ({ vote, reasons }) => requiredWhen(vote === 'conflict', reasons, ['reasons'], conflictReasonsMissing),
);

/** Takes part in a secret ballot: what is chosen never leaves the device but under its cover. */
export const secretPaperForm = consistent(
  form({
    takesPart: choice(
      {
        votes: { it: 'Partecipo alla votazione', en: 'I take part in the ballot' },
        conflict: {
          it: 'Non partecipo: ho un conflitto di interessi',
          en: 'I do not take part: conflict of interest',
        },
      },
      { label: { it: 'Partecipazione', en: 'Taking part' } },
    ),
    paper: secretPaper({
      label: { it: 'Scheda', en: 'Paper' },
      hint: {
        it: 'La scelta resta in questo dispositivo: all’ufficio arriva una scheda coperta, che nessuno può leggere.',
        en: 'Your choice stays on this device: the office gets a covered paper that nobody can read.',
      },
    }).optional(),
    reasons: conflictReasons(),
  }),
  ({ takesPart, paper, reasons }) => [
    ...requiredWhen(takesPart === 'votes', paper, ['paper'], {
      it: 'Compilare la scheda, anche in bianco.',
      en: 'Fill in the paper, a blank one if you wish.',
    }),
    ...requiredWhen(takesPart === 'conflict', reasons, ['reasons'], conflictReasonsMissing),
  ],
);

/** Those who have not taken their paper do without. */
export const boxOpeningForm = form({
  remarks: longText({
    label: { it: 'Annotazioni', en: 'Remarks' },
    hint: {
      it: 'Aperta l’urna, chi non ha ritirato la scheda non può più votare.',
      en: 'Once the box is open, those without a paper can no longer vote.',
    },
  }).optional(),
});

/** What is done with the papers in the box. */
export const countForm = consistent(
  form({
    decision: choice(
      {
        count: { it: 'Scrutinare: tutti hanno deposto la scheda', en: 'Count: all papers are in the box' },
        countFewer: {
          it: 'Scrutinare le schede deposte, anche se ne mancano',
          en: 'Count what is in the box although some are missing',
        },
        annul: { it: 'Annullare la votazione e ripeterla', en: 'Annul the ballot and repeat it' },
      },
      { label: { it: 'Scrutinio', en: 'Count' } },
    ),
    reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' } }).optional(),
  }),
  ({ decision, reasons }) =>
    requiredWhen(decision !== 'count', reasons, ['reasons'], {
      it: 'Indicare la motivazione: è riportata nel verbale.',
      en: 'Give the reasons: they appear in the minutes.',
    }),
);

/** What the secretary adds to the minutes, whose presences and votes come from the case. */
export const minutesForm = form({
  discussion: longText({
    label: { it: 'Svolgimento della seduta', en: 'What was discussed' },
    hint: {
      it: 'Convocazione, presenze, votazioni ed esiti sono già riportati.',
      en: 'Convening, presence, votes and results are there already.',
    },
  }),
  closedAt: timeOfDay({ label: { it: 'Chiusura', en: 'Closed at' } }),
});
