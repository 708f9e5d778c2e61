import { type Cents, type Citation, cite, defineParameter, type Parameter } from '../law';
import type { Text } from './text';

/** A paragraph that many procedures tell the public in the same words. */
export interface NoticeText {
  readonly title: Text;
  readonly text: Text;
  readonly basis: readonly Citation[];
}

export interface Remedy extends NoticeText {
  /** While the case runs, once its term has passed, or against the act. */
  readonly against: 'procedure' | 'delay' | 'act';
}

/** Ways in which an application may reach the office. Addresses come from the data of the organisation. */
export const channels = {
  certifiedMail: {
    title: { it: 'Posta elettronica certificata', en: 'Certified mail' },
    text: {
      it: 'La domanda, firmata digitalmente o con copia del documento di identità, è inviata alla casella PEC dell’ufficio.',
      en: 'The application, with a digital signature or a copy of an identity document, is sent to the certified mailbox of the office.',
    },
    basis: [cite('D.Lgs. 82/2005', '65', '1'), cite('D.P.R. 445/2000', '38', '3')],
  },
  onlineDesk: {
    title: { it: 'Sportello in linea', en: 'The desk online' },
    text: {
      it: 'La domanda si compila nello sportello in linea, dopo l’accesso con SPID o Carta d’identità elettronica; la ricevuta è immediata.',
      en: 'The application is filled in at the desk online, after signing in with SPID or the electronic identity card; the receipt comes at once.',
    },
    basis: [cite('D.Lgs. 82/2005', '65', '1'), cite('D.Lgs. 82/2005', '64', '2-quater')],
  },
  counter: {
    title: { it: 'Consegna allo sportello', en: 'At the counter' },
    text: {
      it: 'La domanda firmata è consegnata negli orari di apertura; l’ufficio rilascia subito la ricevuta.',
      en: 'The signed application is handed in during opening hours; the office gives the receipt at once.',
    },
    basis: [cite('L. 241/1990', '18-bis', '1')],
  },
  post: {
    title: { it: 'Posta raccomandata', en: 'Registered post' },
    text: {
      it: 'La domanda firmata è spedita con copia del documento di identità. Vale la data in cui perviene all’ufficio.',
      en: 'The signed application is posted with a copy of an identity document. The day on which it reaches the office counts.',
    },
    basis: [cite('D.P.R. 445/2000', '38', '3')],
  },
} as const satisfies Readonly<Record<string, NoticeText>>;

export type ChannelKey = keyof typeof channels;

/** How those concerned hear about their own case. */
export const ownCaseWays = {
  askUnit: {
    title: { it: 'Chiedere all’unità organizzativa', en: 'Ask the unit' },
    text: {
      it: 'Per telefono, per posta elettronica o di persona negli orari di apertura, indicando il numero di protocollo riportato nella ricevuta.',
      en: 'By telephone, by mail or in person during opening hours, giving the number that the receipt bears.',
    },
    basis: [cite('L. 241/1990', '8', '2')],
  },
  seeFile: {
    title: { it: 'Prendere visione del fascicolo', en: 'See the file' },
    text: {
      it: 'Chi partecipa al procedimento può prendere visione degli atti e presentare memorie scritte e documenti, che l’ufficio ha l’obbligo di valutare.',
      en: 'Whoever takes part in the procedure may see the file and hand in briefs and documents, which the office must assess.',
    },
    basis: [cite('L. 241/1990', '10', '1'), cite('L. 241/1990', '22')],
  },
} as const satisfies Readonly<Record<string, NoticeText>>;

export type OwnCaseKey = keyof typeof ownCaseWays;

/** What protects those concerned, in the procedure, against its delay and against its act. */
export const remedies = {
  observations: {
    against: 'procedure',
    title: { it: 'Osservazioni sul preavviso di rigetto', en: 'Observations on the notice of rejection' },
    text: {
      it: 'Prima di un provvedimento negativo l’ufficio comunica i motivi ostativi; entro dieci giorni dal ricevimento si possono presentare osservazioni scritte e documenti, a cui il provvedimento risponde.',
      en: 'Before a negative act the office tells the obstacles; within ten days of receiving the notice the applicant may answer with observations and documents, and the act deals with them.',
    },
    basis: [cite('L. 241/1990', '10-bis', '1')],
  },
  silenceAction: {
    against: 'delay',
    title: { it: 'Ricorso contro il silenzio', en: 'Action against silence' },
    text: {
      it: 'Scaduto il termine senza provvedimento, si può ricorrere al Tribunale amministrativo regionale per la Lombardia finché perdura l’inadempimento e comunque entro un anno dalla scadenza, anche senza diffida.',
      en: 'Once the term has passed without an act, the Regional Administrative Court of Lombardy may be applied to for as long as the failure lasts, within one year of the end of the term, without formal notice.',
    },
    basis: [cite('D.Lgs. 104/2010', '31', '2'), cite('D.Lgs. 104/2010', '117', '1')],
  },
  regionalCourt: {
    against: 'act',
    title: {
      it: 'Ricorso al Tribunale amministrativo regionale per la Lombardia',
      en: 'Appeal to the Regional Administrative Court of Lombardy',
    },
    text: {
      it: 'Entro sessanta giorni dalla notificazione, dalla comunicazione o dalla piena conoscenza dell’atto, con l’assistenza di un avvocato.',
      en: 'Within sixty days of the day on which the act was notified, communicated or fully known, through a lawyer.',
    },
    basis: [cite('D.Lgs. 104/2010', '29'), cite('D.Lgs. 104/2010', '41', '2')],
  },
  headOfState: {
    against: 'act',
    title: {
      it: 'Ricorso straordinario al Presidente della Repubblica',
      en: 'Extraordinary appeal to the President of the Republic',
    },
    text: {
      it: 'In alternativa al ricorso al Tribunale, entro centoventi giorni, per soli motivi di legittimità.',
      en: 'Instead of the appeal to the court, within one hundred and twenty days, on grounds of law only.',
    },
    basis: [cite('D.P.R. 1199/1971', '8', '1'), cite('D.P.R. 1199/1971', '9', '1')],
  },
} as const satisfies Readonly<Record<string, Remedy>>;

export type RemedyKey = keyof typeof remedies;

/** Something to pay, with its amount. */
export interface PaymentText extends NoticeText {
  readonly amount: Parameter<Cents>;
}

/** What an application may cost. */
export const payments = {
  stampDuty: {
    amount: defineParameter<Cents>({
      key: 'stampDuty',
      title: { it: 'Imposta di bollo sulle istanze', en: 'Stamp duty on applications' },
      unit: 'cents',
      values: [{ from: '2013-06-26', value: 16_00n, source: cite('D.L. 43/2013', '7-bis', '3') }],
    }),
    title: { it: 'Imposta di bollo', en: 'Stamp duty' },
    text: {
      it: 'Sulla domanda è dovuta l’imposta di bollo, salvo che il richiedente ne sia esente: in tal caso la domanda indica la norma di esenzione.',
      en: 'Stamp duty is due on the application unless the applicant is exempt: the application then names the rule.',
    },
    basis: [cite('D.P.R. 642/1972, tariffa', '3')],
  },
} as const satisfies Readonly<Record<string, PaymentText>>;

export type PaymentKey = keyof typeof payments;

/** What it means when the office lets the term pass. */
export const silences = {
  nonPerformance: {
    it: 'Il silenzio non vale né accoglimento né rifiuto: l’ufficio resta tenuto a decidere e si può chiedere l’intervento del titolare del potere sostitutivo.',
    en: 'Silence is neither assent nor refusal: the office still has to decide, and the substitute may be asked to step in.',
  },
  refusal: {
    it: 'Il silenzio vale rifiuto, contro il quale si può ricorrere.',
    en: 'Silence is a refusal, which can be appealed against.',
  },
  assent: {
    it: 'Il silenzio vale accoglimento della domanda: non serve un provvedimento espresso.',
    en: 'Silence is assent: no express act is needed.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** How the substitute is asked (L. 241/1990 art. 2 c. 9-ter). */
export const substitution: NoticeText = {
  title: { it: 'Potere sostitutivo', en: 'Substitutive power' },
  text: {
    it: 'Scaduto il termine, l’interessato può chiedere per iscritto, anche per posta elettronica, che il procedimento sia concluso dal titolare del potere sostitutivo, entro la metà del termine originario. Il titolare può provvedere anche d’ufficio.',
    en: 'Once the term has passed, those concerned may ask in writing, by mail too, that the substitute conclude the procedure, within half of the original term. The substitute may also act of its own motion.',
  },
  basis: [cite('L. 241/1990', '2', '9-bis'), cite('L. 241/1990', '2', '9-ter')],
};

/** The organs of the municipality, as the author of an act. */
export const organNames = {
  council: { it: 'Consiglio comunale', en: 'City Council' },
  board: { it: 'Giunta comunale', en: 'City Board' },
  mayor: { it: 'Sindaco', en: 'Mayor' },
  manager: { it: 'Dirigente', en: 'Manager' },
  commission: { it: 'Commissione', en: 'Commission' },
} as const;

/** The remedy a notice names. */
export function remedyOf(named: RemedyKey | Remedy): Remedy {
  return typeof named === 'string' ? remedies[named] : named;
}

/** The payment a notice names. */
export function paymentOf(named: PaymentKey | PaymentText): PaymentText {
  return typeof named === 'string' ? payments[named] : named;
}
