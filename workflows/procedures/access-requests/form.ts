import { choice, form, longText, text, yesNo } from '../../../libs/forms';
import { kinds } from './rules';

/** The kinds of access as a person chooses among them. */
export const kindChoices = {
  documentary: kinds.documentary.title,
  simple: kinds.simple.title,
  generalised: kinds.generalised.title,
  councillor: kinds.councillor.title,
} as const;

/**
 * What the applicant asks for. Nothing but name, address and object is compulsory: a request without reasons or with a
 * wrong title is registered all the same, and put in order afterwards (D.P.R. 184/2006 art. 6 c. 5).
 */
export const applicationForm = form({
  applicant: text(200, {
    label: { it: 'Richiedente', en: 'Applicant' },
    hint: {
      it: 'Nome e cognome, oppure denominazione e legale rappresentante.',
      en: 'Name and surname, or name of the body and its legal representative.',
    },
  }),
  channel: choice(
    {
      certifiedMail: { it: 'PEC', en: 'Certified mail' },
      mail: { it: 'Posta elettronica', en: 'Electronic mail' },
      post: { it: 'Posta', en: 'Post' },
    },
    { label: { it: 'Come risponde l’ufficio', en: 'How the office answers' } },
  ),
  address: text(300, { label: { it: 'Recapito', en: 'Address' } }),
  kind: choice(kindChoices, {
    label: { it: 'Tipo di accesso richiesto', en: 'Kind of access asked for' },
    hint: {
      it: 'Come indicato dal richiedente; l’ufficio lo verifica.',
      en: 'As the applicant says; the office verifies it.',
    },
  }),
  object: longText({
    label: { it: 'Documenti, dati o informazioni richiesti', en: 'Documents, data or information asked for' },
  }),
  interest: longText({
    label: { it: 'Interesse e motivazione', en: 'Interest and reasons' },
    hint: {
      it: 'Necessari per l’accesso documentale; per l’accesso civico non vanno chiesti.',
      en: 'Needed for access to documents; not to be asked for in civic access.',
    },
  }).optional(),
  neededForDefence: yesNo({
    label: {
      it: 'I documenti servono a curare o difendere interessi giuridici',
      en: 'The documents serve to look after or defend legal interests',
    },
  }).optional(),
  delivery: choice(
    {
      electronic: { it: 'Copia per via telematica', en: 'Electronic copy' },
      paper: { it: 'Copia su carta', en: 'Copy on paper' },
      viewing: { it: 'Presa visione', en: 'Viewing' },
    },
    { label: { it: 'Modo di accesso', en: 'Way of access' } },
  ),
});
