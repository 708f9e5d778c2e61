import { determinationSteps } from '../../../../libs/casework';
import { defineOpening, defineProcedure, defineTask } from '../../../../libs/domain';
import { observationsForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import {
  endForm,
  falseDeclarationForm,
  mandateForm,
  renewalForm,
  revocationForm,
  transparencyDataForm,
  yearlyDeclarationForm,
} from '../mandate-forms';
import { postJudgmentForm } from '../judgment-forms';
import { letters } from '../letters';
import { ownMotion } from '../public-notice';
import { bars, seats, suitable } from '../registers';
import { annulmentBasis, annulmentNotice, date, family, judgmentFacts, seat, text, yesNo } from './shared';

const whileItLasts = ['mandate', 'extension'] as const;

/** The mandate of one holder in one seat, from its beginning to its end. */
export const mandate = defineProcedure({
  ...family,
  key: 'mandate',
  title: { it: 'Mandato', en: 'Mandate' },
  summary: {
    it: 'La vita di un incarico: dichiarazioni annuali, scadenza con i suoi avvisi, proroga dell’organo, cessazione, revoca.',
    en: 'The life of a post: yearly declarations, its end with its alerts, extension of the organ, end, revocation.',
  },
  opening: defineOpening({
    form: mandateForm,
    protocol: false,
    titleOf: ({ holder, seat: key }) => `${holder}: ${key}`,
  }),
  stages: {
    mandate: { it: 'In carica', en: 'In office' },
    extension: { it: 'Proroga dell’organo', en: 'Organ extended' },
    revocation: { it: 'Revoca', en: 'Revocation' },
  },
  tasks: {
    transparencyData: defineTask({
      title: { it: 'Pubblicare i dati dell’incarico', en: 'Publish the data of the post' },
      instructions: {
        it: 'Acquisire dall’interessato e pubblicare i dati dell’incarico e del compenso.',
        en: 'Obtain the data of the post and its pay from the holder and publish them.',
      },
      office: family.officer,
      stage: 'mandate',
      form: transparencyDataForm,
      due: { amount: 30, unit: 'days' },
      basis: cite('D.Lgs. 33/2013', '22', '1'),
    }),
    renewal: defineTask({
      title: { it: 'Programmare il rinnovo del posto', en: 'Plan the renewal of the seat' },
      instructions: {
        it: 'Il mandato si avvicina alla scadenza: metterlo in un avviso, o dire perché il posto non si rinnova.',
        en: 'The mandate is about to end: put the seat into a call, or say why it is not renewed.',
      },
      office: family.manager,
      stage: 'mandate',
      form: renewalForm,
      due: { amount: 60, unit: 'days' },
      basis: cite('TUEL', '50', '9'),
    }),
    yearlyDeclaration: defineTask({
      title: { it: 'Acquisire la dichiarazione annuale', en: 'Obtain the yearly declaration' },
      instructions: {
        it: 'Acquisire e pubblicare la dichiarazione annuale di insussistenza di cause di incompatibilità.',
        en: 'Obtain and publish the yearly declaration that there is no incompatibility.',
      },
      office: family.officer,
      stage: 'mandate',
      form: yearlyDeclarationForm,
      due: { amount: 30, unit: 'days' },
      basis: cite('D.Lgs. 39/2013', '20', '2'),
    }),
    observations: defineTask({
      title: { it: 'Registrare le osservazioni', en: 'Register the observations' },
      instructions: {
        it: 'Registrare le osservazioni dell’interessato sull’avvio della revoca. Trascorso il termine si procede anche senza.',
        en: 'Register the observations of the holder on the revocation. After the term the case goes on without.',
      },
      office: family.officer,
      stage: 'revocation',
      form: observationsForm,
      basis: cite('L. 241/1990', '10', '1'),
    }),
    ...determinationSteps('revocation', {
      stage: 'revocation',
      officer: family.officer,
      manager: 'mayor',
      draft: {
        title: { it: 'Redigere il decreto di revoca', en: 'Draft the revocation' },
        instructions: {
          it: 'Controllare il testo del decreto di revoca.',
          en: 'Check the text of the revocation.',
        },
        basis: cite('TUEL', '50', '8'),
      },
      signature: {
        title: { it: 'Firmare la revoca', en: 'Sign the revocation' },
        instructions: {
          it: 'Firmare il decreto di revoca o restituirlo.',
          en: 'Sign the revocation or return it.',
        },
        basis: cite('TUEL', '50', '8'),
      },
    }),
  },
  deadlines: {
    end: {
      title: { it: 'Fine del mandato', en: 'End of the mandate' },
      basis: cite('TUEL', '50', '8'),
      onExpiry: {
        it: 'L’organo è prorogato per 45 giorni (D.L. 293/1994, art. 3).',
        en: 'The organ is extended for 45 days (D.L. 293/1994, art. 3).',
      },
      remindBefore: [180, 120, 90, 60, 30],
    },
    extension: {
      title: { it: 'Fine della proroga', en: 'End of the extension' },
      basis: cite('D.L. 293/1994', '3', '1'),
      onExpiry: {
        it: 'L’organo decade e i suoi atti sono nulli. Per le società resta da valutare l’art. 2385 c.c.',
        en: 'The organ lapses and its acts are void. For companies art. 2385 of the Civil Code is to be weighed.',
      },
      remindBefore: [15, 7, 2],
    },
    observations: {
      title: { it: 'Osservazioni sull’avvio della revoca', en: 'Observations on the revocation' },
      basis: cite('L. 241/1990', '10', '1'),
      onExpiry: { it: 'Si decide sugli atti.', en: 'The decision is taken on the file.' },
    },
  },
  acts: {
    revocation: {
      title: { it: 'Decreto di revoca', en: 'Decree of revocation' },
      organ: 'mayor',
      register: 'decrees',
      template: letters.revocationDecree,
      basis: cite('TUEL', '50', '8'),
    },
  },
  letters: {
    extension: {
      title: { it: 'Proroga dell’organo', en: 'Extension of the organ' },
      template: letters.extensionNotice,
      basis: cite('D.L. 293/1994', '3', '1'),
    },
    revocationNotice: {
      title: { it: 'Avvio della revoca', en: 'Opening of the revocation' },
      template: letters.revocationNotice,
      basis: cite('L. 241/1990', '7', '1'),
    },
    prosecutorReport: {
      title: { it: 'Segnalazione alla Procura', en: 'Report to the prosecutor' },
      template: letters.prosecutorReport,
      basis: cite('D.P.R. 445/2000', '76', '1'),
    },
    annulled: annulmentNotice,
  },
  requests: {
    end: {
      title: { it: 'Registrare la cessazione', en: 'Register the end' },
      instructions: {
        it: 'Dimissioni, decesso o decadenza: il posto torna vacante fino alla scadenza originaria.',
        en: 'Resignation, death or lapse: the seat is vacant until the original end.',
      },
      offices: [family.officer, family.manager],
      form: endForm,
      stages: whileItLasts,
      basis: cite('TUEL', '50', '8'),
    },
    revoke: {
      title: { it: 'Avviare la revoca', en: 'Open the revocation' },
      instructions: {
        it: 'Il Sindaco revoca l’incarico con decreto motivato, dopo l’avviso di avvio se l’incarico è suo.',
        en: 'The mayor revokes the post by a reasoned decree, after an opening notice where the post was given by the same mayor.',
      },
      offices: [family.manager],
      form: revocationForm,
      stages: whileItLasts,
      basis: cite('TUEL', '50', '8'),
    },
    annul: {
      title: { it: 'Registrare un annullamento del giudice', en: 'Register an annulment by a court' },
      instructions: {
        it: 'La sentenza fa cessare l’incarico, da solo o con quelli dello stesso decreto o avviso: i posti sono vacanti dal giorno che essa indica e interessati, enti e Consiglio sono informati.',
        en: 'The judgment ends the post, alone or with those of the same decree or call: the seats are vacant from the day it says, and holders, bodies and Council are told.',
      },
      offices: [family.officer, family.manager],
      form: postJudgmentForm,
      stages: whileItLasts,
      basis: annulmentBasis,
    },
    falseDeclaration: {
      title: { it: 'Registrare una dichiarazione mendace', en: 'Register a false declaration' },
      instructions: {
        it: 'L’incarico cessa, la persona non può riceverne altri per cinque anni e la Procura è informata.',
        en: 'The post ends, the person cannot be given another for five years, and the prosecutor is told.',
      },
      offices: [family.manager],
      form: falseDeclarationForm,
      stages: whileItLasts,
      basis: cite('D.Lgs. 39/2013', '20', '5'),
    },
  },
  outcomes: {
    expired: { title: { it: 'Scaduto', en: 'Expired' }, favour: 'neutral' },
    ended: { title: { it: 'Cessato prima della scadenza', en: 'Ended early' }, favour: 'neutral' },
    revoked: { title: { it: 'Revocato', en: 'Revoked' }, favour: 'none' },
    annulled: { title: { it: 'Annullato dal giudice', en: 'Annulled by a court' }, favour: 'none' },
    replaced: {
      title: { it: 'Posto passato ad altri', en: 'Seat gone to somebody else' },
      favour: 'neutral',
    },
    barred: {
      title: { it: 'Cessato per dichiarazione mendace', en: 'Ended by a false declaration' },
      favour: 'none',
    },
  },
  registers: { seats, bars, suitable },
  changes: ['annulledActs'],
  facts: {
    dataPublishedOn: date('Dati pubblicati il', 'Data published on'),
    plan: text('Rinnovo', 'Renewal'),
    declaredOn: date('Ultima dichiarazione annuale', 'Last yearly declaration'),
    movedTo: date('Fine del mandato, secondo il registro', 'End of the mandate, by the register'),
    extendedUntil: date('Organo prorogato fino al', 'Organ extended until'),
    cause: text('Causa della cessazione', 'Cause of the end'),
    endedOn: date('Cessato il', 'Ended on'),
    ...judgmentFacts,
    successor: text('Posto passato a', 'Seat gone to'),
    decreeNumber: text('Revoca, decreto n.', 'Revocation no.'),
    barredUntil: date('Inconferibilità fino al', 'Barred until'),
  },
  context: {
    seat,
    holder: text('Titolare', 'Holder'),
    endsOn: date('Fine del mandato', 'End of the mandate'),
    dueOn: date('Dovuta dal', 'Due since'),
    fiduciary: yesNo('Incarico di un precedente Sindaco', 'Post given by an earlier Mayor'),
    reasons: text('Ragioni', 'Reasons'),
    observations: text('Osservazioni', 'Observations'),
    until: date('Osservazioni fino al', 'Observations until'),
  },
  basis: [cite('TUEL', '50', '8'), cite('D.L. 293/1994', '3', '1'), cite('D.Lgs. 39/2013', '20', '2')],
  publicNotice: ownMotion({
    it: 'Ogni incarico conferito dal Comune è seguito fino alla sua fine.',
    en: 'Every post given by the city is followed until its end.',
  }),
});
