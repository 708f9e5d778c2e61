import type { ProcedureDeclaration } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { appealForm, heritagePermitForm, variationForm, waiverForm } from '../application-forms';

/** What may come at any moment of an application, whatever it is waiting for. */
export const requests = {
  waiver: {
    title: { it: 'Registrare una rinuncia', en: 'Register a waiver' },
    instructions: {
      it: 'Il richiedente rinuncia alla domanda o al contributo. Le somme già pagate sono recuperate.',
      en: 'The applicant gives up the application or the grant. Money already paid is recovered.',
    },
    offices: ['contributions.officer', 'contributions.manager'],
    form: waiverForm,
    basis: cite('c.c.', '2033'),
  },
  variation: {
    title: { it: 'Registrare una richiesta di variazione', en: 'Register a request for variation' },
    instructions: {
      it: 'Il beneficiario chiede di cambiare un intervento già finanziato.',
      en: 'The beneficiary asks to change a work that has been financed.',
    },
    offices: ['contributions.officer'],
    form: variationForm,
    stages: ['award', 'payment', 'works', 'report', 'recovery'],
    basis: cite('LR Lombardia 12/2005', '73', '3'),
  },
  heritagePermit: {
    title: {
      it: 'Registrare l’autorizzazione della Soprintendenza',
      en: 'Register the permit of the superintendency',
    },
    instructions: {
      it: 'Necessaria per gli interventi su beni culturali tutelati.',
      en: 'Needed for works on protected heritage.',
    },
    offices: ['contributions.officer'],
    form: heritagePermitForm,
    basis: cite('D.Lgs. 42/2004', '21', '4'),
  },
  appeal: {
    title: { it: 'Registrare un ricorso', en: 'Register an appeal' },
    instructions: {
      it: 'Registrare il ricorso contro un atto della pratica. La pratica prosegue, salvo sospensione dell’atto.',
      en: 'Register an appeal against an act of the case. The case goes on unless the act is suspended.',
    },
    offices: ['contributions.officer', 'contributions.manager'],
    form: appealForm,
    basis: cite('D.Lgs. 104/2010', '29'),
  },
} satisfies ProcedureDeclaration['requests'];
