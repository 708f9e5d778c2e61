import { defineTask } from '../../../../libs/domain';
import { confirmationForm, grantPublicationForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import { letters } from '../letters';
import { previewStatement } from '../preview';
import { bookingsForm, quotationsForm, reportForm, statementForm, travelReceiptsForm } from '../task-forms';
import { officer } from './offices';
import type { Part } from './part';

/** The mission itself, and what is told of it afterwards. */
export const mission = {
  tasks: {
    bookings: defineTask({
      title: { it: 'Organizzare il viaggio', en: 'Arrange the journey' },
      instructions: {
        it: 'Prenotare con il contratto quadro e verificare visto d’ingresso, assicurazione e sicurezza.',
        en: 'Book through the framework contract and see to entry visa, insurance and security.',
      },
      office: officer,
      stage: 'preparation',
      form: bookingsForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('TUEL', '84', '1'),
    }),
    statement: defineTask({
      title: { it: 'Registrare il rendiconto', en: 'Register the statement' },
      instructions: {
        it: 'Riportare ogni ricevuta nella sua valuta, con la fotografia o il PDF, e la dichiarazione firmata su durata e finalità.',
        en: 'Enter each receipt in its own currency, with its photograph or PDF, and the signed declaration on length and purpose.',
      },
      office: officer,
      stage: 'statement',
      form: statementForm,
      preview: previewStatement,
      basis: cite('D.M. 4 agosto 2011', '1'),
    }),
    receipts: defineTask({
      title: { it: 'Fotografare le ricevute', en: 'Photograph the receipts' },
      instructions: {
        it: 'Fotografare ogni ricevuta appena la si riceve e indicarne i dati. L’attività si ripropone fino al rientro; nulla va perduto.',
        en: 'Photograph each receipt as it comes and enter what it says. The task comes back until the return; nothing gets lost.',
      },
      office: officer,
      stage: 'mission',
      form: travelReceiptsForm,
      personal: true,
      preview: previewStatement,
      basis: cite('D.M. 4 agosto 2011', '1'),
    }),
    ownStatement: defineTask({
      title: { it: 'Presentare il rendiconto', en: 'Hand in the statement' },
      instructions: {
        it: 'Controllare le ricevute già fotografate, aggiungere quelle che mancano e allegare la dichiarazione firmata su durata e finalità.',
        en: 'Check the receipts that were photographed, add those that are missing, and attach the signed declaration on length and purpose.',
      },
      office: officer,
      stage: 'statement',
      form: statementForm,
      personal: true,
      preview: previewStatement,
      basis: cite('D.M. 4 agosto 2011', '1'),
    }),
    quotations: defineTask({
      title: { it: 'Inserire i cambi mancanti', en: 'Enter the missing rates' },
      instructions: {
        it: 'Per le valute e i giorni indicati i registri non hanno un cambio o un prezzo: inserirli, poi confermare.',
        en: 'For the currencies and days shown the registers have no rate or price: enter them, then confirm.',
      },
      office: 'accounts.officer',
      stage: 'statement',
      form: quotationsForm,
      due: { amount: 3, unit: 'days' },
      basis: cite('D.M. 4 agosto 2011', '1'),
    }),
    verification: defineTask({
      title: { it: 'Verificare il rendiconto', en: 'Verify the statement' },
      instructions: {
        it: 'Confrontare gli originali con il rendiconto; massimali, cambi ed eccedenze sono calcolati e spiegati a lato.',
        en: 'Compare the originals with the statement; ceilings, rates and excess are computed and explained beside.',
      },
      office: officer,
      duty: 'evaluation',
      stage: 'statement',
      form: confirmationForm,
      due: { amount: 10, unit: 'days' },
      basis: cite('D.M. 4 agosto 2011', '3'),
    }),
    report: defineTask({
      title: { it: 'Registrare la relazione', en: 'Register the report' },
      instructions: {
        it: 'Riportare risultati, contatti, attività conseguenti, doni ricevuti e atti firmati.',
        en: 'Enter results, contacts, follow-ups, gifts received and acts that were signed.',
      },
      office: officer,
      stage: 'report',
      form: reportForm,
      due: { amount: 15, unit: 'days' },
      basis: cite('TUEL', '84', '1'),
    }),
    publication: defineTask({
      title: { it: 'Pubblicare le spese della missione', en: 'Publish the costs of the mission' },
      instructions: {
        it: 'Pubblicare l’importo della missione fra i dati dei titolari di incarichi politici.',
        en: 'Publish the cost of the mission among the data of political office holders.',
      },
      office: 'transparency',
      duty: 'publication',
      stage: 'report',
      form: grantPublicationForm,
      due: { amount: 10, unit: 'days' },
      basis: cite('D.Lgs. 33/2013', '14', '1'),
    }),
  },
  deadlines: {
    statement: {
      title: { it: 'Presentazione del rendiconto', en: 'Statement of expenses' },
      basis: cite('TUEL', '84', '1'),
      onExpiry: {
        it: 'Il rendiconto è sollecitato; l’anticipo non rendicontato va restituito.',
        en: 'The statement is asked for; an advance without a statement is given back.',
      },
      remindBefore: [7],
    },
  },
  letters: {
    statementReminder: {
      title: { it: 'Sollecito del rendiconto', en: 'Reminder of the statement' },
      template: letters.statementReminder,
      basis: cite('TUEL', '84', '1'),
    },
  },
} as const satisfies Part;
