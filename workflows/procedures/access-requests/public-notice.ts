import type { NoticeOnApplication, PaymentText, Remedy } from '../../../libs/domain';
import { cite, observationsTerm } from '../../../libs/law';
import * as parameters from './parameters';

const review: Remedy = {
  against: 'act',
  title: {
    it: 'Riesame dell’accesso civico generalizzato',
    en: 'Re-examination of generalised civic access',
  },
  text: {
    it: 'In caso di diniego, di accoglimento parziale o di mancata risposta si può chiedere il riesame al Responsabile della prevenzione della corruzione e della trasparenza, che decide con provvedimento motivato entro venti giorni.',
    en: 'Where access is denied, given in part or not answered, the head of corruption prevention and transparency may be asked to re-examine the request and decides with reasons within twenty days.',
  },
  basis: [cite('D.Lgs. 33/2013', '5', '7')],
};

const ombudsman: Remedy = {
  against: 'act',
  title: { it: 'Difensore regionale della Lombardia', en: 'Regional ombudsman of Lombardy' },
  text: {
    it: 'Contro il diniego o il differimento dell’accesso documentale, anche per silenzio, e contro la decisione sull’accesso civico generalizzato. La richiesta è gratuita. Il termine per il ricorso al Tribunale decorre allora da quando se ne riceve l’esito.',
    en: 'Against a denial or deferral of access to documents, by silence too, and against the decision on generalised civic access. It is free of charge. The days for the court then run from the receipt of the outcome.',
  },
  basis: [cite('L. 241/1990', '25', '4'), cite('D.Lgs. 33/2013', '5', '8')],
};

const court: Remedy = {
  against: 'act',
  title: {
    it: 'Ricorso in materia di accesso al Tribunale amministrativo regionale per la Lombardia',
    en: 'Action on access before the Regional Administrative Court of Lombardy',
  },
  text: {
    it: 'Entro trenta giorni dalla conoscenza della decisione o dalla formazione del silenzio. Si può stare in giudizio personalmente, senza l’assistenza di un avvocato.',
    en: 'Within thirty days of knowing the decision or of the silence. One may appear in person, without a lawyer.',
  },
  basis: [cite('D.Lgs. 104/2010', '116', '1'), cite('D.Lgs. 104/2010', '23')],
};

const copies: PaymentText = {
  amount: parameters.pagePrice,
  title: {
    it: 'Costo di riproduzione, per ogni pagina su carta',
    en: 'Cost of copying, for each page on paper',
  },
  text: {
    it: 'La presa visione e l’invio per via telematica sono gratuiti; per le copie su carta è dovuto il solo costo di riproduzione. L’accesso civico semplice e quello dei consiglieri sono gratuiti.',
    en: 'Viewing and sending by electronic means are free; for copies on paper only the cost of copying is due. Simple civic access and that of councillors are free.',
  },
  basis: [cite('L. 241/1990', '25', '1'), cite('D.Lgs. 33/2013', '5', '4')],
};

/** What the public is told of access requests (D.Lgs. 33/2013 art. 35 c. 1), beside what their declaration says anyway. */
export const accessNotice: NoticeOnApplication = {
  startedBy: 'application',
  applicants: {
    it: 'Accesso documentale: chi ha un interesse diretto, concreto e attuale, collegato ai documenti richiesti. Accesso civico, semplice o generalizzato: chiunque, senza motivazione. Accesso per l’esercizio del mandato: i consiglieri comunali.',
    en: 'Access to documents: whoever has a direct, concrete and current interest linked to them. Civic access, simple or generalised: anybody, without reasons. Access for the mandate: councillors.',
  },
  attachments: [
    {
      title: { it: 'Documento di identità del richiedente', en: 'Identity document of the applicant' },
      when: {
        it: 'se la richiesta non è firmata digitalmente né inviata dal proprio domicilio digitale',
        en: 'unless the request is signed digitally or sent from the applicant’s own certified address',
      },
      basis: cite('D.Lgs. 82/2005', '65', '1'),
    },
    {
      title: { it: 'Prova dei poteri di rappresentanza', en: 'Proof of the power to represent' },
      when: {
        it: 'se si chiede l’accesso documentale per conto di altri',
        en: 'where access to documents is asked for somebody else',
      },
      basis: cite('D.P.R. 184/2006', '5', '2'),
    },
  ],
  desk: 'protocol',
  channels: ['certifiedMail', 'counter', 'post'],
  payments: [{ kind: copies }],
  decides: [
    {
      organ: 'manager',
      office: 'cabinet.director',
      decides: {
        it: 'Decide sulla richiesta il dirigente della struttura che detiene i documenti.',
        en: 'The head of the structure that holds the documents decides on the request.',
      },
    },
    {
      organ: 'manager',
      office: 'rpct',
      decides: {
        it: 'Decide sull’accesso civico semplice e sul riesame dell’accesso generalizzato.',
        en: 'Decides on simple civic access and on the re-examination of generalised access.',
      },
    },
  ],
  ownCase: ['askUnit'],
  parameters: [
    parameters.documentaryTerm,
    parameters.simpleTerm,
    parameters.generalisedTerm,
    parameters.councillorTerm,
    parameters.regularisationDays,
    parameters.clarificationDays,
    parameters.documentaryClarification,
    parameters.civicClarification,
    parameters.documentaryOpposition,
    parameters.civicOpposition,
    parameters.documentaryRejectionNotice,
    parameters.civicRejectionNotice,
    observationsTerm,
    parameters.standstillDays,
    parameters.collectionDays,
    parameters.remedyDays,
    parameters.reviewDays,
    parameters.privacyOpinionDays,
    parameters.ombudsmanDays,
    parameters.confirmationDays,
  ],
  declarationInstead: 'none',
  remedies: ['observations', 'silenceAction', review, ombudsman, court],
};
