import { defineTask, type RequestDeclaration, type TaskDeclaration } from '../domain';
import { signatureForm } from '../forms';
import type { Citation } from '../law';
import {
  attendanceForm,
  boxOpeningForm,
  conveningForm,
  countForm,
  minutesForm,
  openVoteForm,
  presenceForm,
  secretPaperForm,
} from './meeting-forms';

export interface MeetingSteps {
  readonly stage: string;
  /** The office of the members. */
  readonly members: string;
  /** The office that convenes, counts and writes the minutes. */
  readonly secretary: string;
  /** By which rule the body deliberates. */
  readonly basis: Citation;
}

interface Forms {
  readonly convening: typeof conveningForm;
  readonly presence: typeof presenceForm;
  readonly vote: typeof openVoteForm;
  readonly paper: typeof secretPaperForm;
  readonly box: typeof boxOpeningForm;
  readonly count: typeof countForm;
  readonly minutes: typeof minutesForm;
  readonly signature: typeof signatureForm;
}

type Meeting<Body extends string> = {
  readonly [Step in keyof Forms as `${Body}.${Step}`]: TaskDeclaration<Forms[Step]>;
};

type MeetingRequests<Body extends string> = Readonly<
  Record<`${Body}.attendance`, RequestDeclaration<typeof attendanceForm>>
>;

/** What `meet` of the kit asks of a procedure with a collegial body, from the convening to the signed minutes. */
export function meetingSteps<const Body extends string>(
  body: Body,
  { stage, members, secretary, basis }: MeetingSteps,
): Meeting<Body> {
  const steps: { readonly [Step in keyof Forms]: TaskDeclaration<Forms[Step]> } = {
    convening: defineTask({
      title: { it: 'Convocare la seduta', en: 'Convene the meeting' },
      instructions: {
        it: 'Indicare giorno, ora e luogo: la convocazione con l’ordine del giorno parte per ciascun componente.',
        en: 'Enter day, hour and place: each member is sent the agenda.',
      },
      office: secretary,
      stage,
      form: conveningForm,
      due: { amount: 5, unit: 'days' },
      basis,
    }),
    presence: defineTask({
      title: { it: 'Verificare il numero legale', en: 'Take the attendance' },
      instructions: {
        it: 'Indicare gli assenti e chi partecipa a distanza. Senza il numero legale la seduta non si tiene.',
        en: 'Name who is absent and who takes part from elsewhere. Without a quorum there is no meeting.',
      },
      office: secretary,
      stage,
      form: presenceForm,
      basis,
    }),
    vote: defineTask({
      title: { it: 'Votare', en: 'Vote' },
      instructions: {
        it: 'Esprimere il voto sulla proposta. Il voto è palese e personale.',
        en: 'Vote on the proposal. The vote is open and personal.',
      },
      office: members,
      stage,
      form: openVoteForm,
      personal: true,
      basis,
    }),
    paper: defineTask({
      title: { it: 'Votare a scrutinio segreto', en: 'Vote by secret ballot' },
      instructions: {
        it: 'Compilare la scheda. Risulta chi ha votato; come, non lo può sapere nessuno. La scheda va da sé nell’urna quando questa è aperta: fino ad allora usare lo stesso dispositivo.',
        en: 'Fill in the paper. It is known who has voted; how, nobody can know. The paper goes into the box by itself once that is open: until then use the same device.',
      },
      office: members,
      stage,
      form: secretPaperForm,
      personal: true,
      basis,
    }),
    box: defineTask({
      title: { it: 'Aprire l’urna', en: 'Open the box' },
      instructions: {
        it: 'L’urna si apre da sé quando tutti hanno la scheda. Aprirla prima se qualcuno non la ritira.',
        en: 'The box opens by itself when all have their papers. Open it earlier where somebody does not take theirs.',
      },
      office: secretary,
      stage,
      form: boxOpeningForm,
      basis,
    }),
    count: defineTask({
      title: { it: 'Procedere allo scrutinio', en: 'Count the votes' },
      instructions: {
        it: 'Chiudere la votazione e scrutinare. Chiusa l’urna, nessuna scheda può essere aggiunta.',
        en: 'Close the ballot and count. Once the box is closed no paper can be added.',
      },
      office: secretary,
      stage,
      form: countForm,
      basis,
    }),
    minutes: defineTask({
      title: { it: 'Redigere il verbale', en: 'Write the minutes' },
      instructions: {
        it: 'Presenze, votazioni ed esiti sono già riportati: aggiungere lo svolgimento della seduta.',
        en: 'Presence, votes and results are there already: add what was discussed.',
      },
      office: secretary,
      stage,
      form: minutesForm,
      confirms: 'signature',
      duty: 'minutes',
      signs: { kind: 'minutes' },
      due: { amount: 5, unit: 'days' },
      basis,
    }),
    signature: defineTask({
      title: { it: 'Firmare il verbale', en: 'Sign the minutes' },
      instructions: {
        it: 'Firmare il verbale o restituirlo al segretario, con la motivazione.',
        en: 'Sign the minutes or return them to the secretary, with the reasons.',
      },
      office: members,
      stage,
      form: signatureForm,
      confirms: 'signature',
      duty: 'minutes',
      signs: { kind: 'minutes' },
      due: { amount: 5, unit: 'days' },
      basis,
    }),
  };
  return Object.fromEntries(
    Object.entries(steps).map(([step, task]) => [`${body}.${step}`, task]),
  ) as Meeting<Body>;
}

/** The same for a body that votes in the open alone: without the steps of secret ballots. */
export function openMeetingSteps<const Body extends string>(
  body: Body,
  steps: MeetingSteps,
): Omit<Meeting<Body>, `${Body}.${SecretStep}`> {
  const secret: readonly string[] = secretSteps.map((step) => `${body}.${step}`);
  return Object.fromEntries(
    Object.entries(meetingSteps(body, steps)).filter(([key]) => !secret.includes(key)),
  ) as Omit<Meeting<Body>, `${Body}.${SecretStep}`>;
}

const secretSteps = ['paper', 'box', 'count'] as const;
type SecretStep = (typeof secretSteps)[number];

/** The request by which the secretary says that somebody has come or left during a meeting. */
export function meetingRequests<const Body extends string>(
  body: Body,
  { stage, secretary, basis }: Pick<MeetingSteps, 'stage' | 'secretary' | 'basis'>,
): MeetingRequests<Body> {
  const request: RequestDeclaration<typeof attendanceForm> = {
    title: { it: 'Registrare un arrivo o un’uscita', en: 'Record who comes or leaves' },
    instructions: {
      it: 'Chi lascia la seduta non vota più; se manca il numero legale la seduta non può deliberare.',
      en: 'Who has left votes no more; without a quorum nothing can be decided.',
    },
    offices: [secretary],
    form: attendanceForm,
    stages: [stage],
    basis,
  };
  return { [`${body}.attendance`]: request } as MeetingRequests<Body>;
}
