import { defineDesk } from '../../../libs/domain';
import { deskAccreditationForm } from './accreditation-forms';
import { deskProposalForm } from './forms';

/** Proposers ask for accreditation, and file proposals once they have it, after signing in with SPID or CIE. */
export const accreditationDesk = defineDesk({
  title: { it: 'Chiedere l’accreditamento', en: 'Ask for accreditation' },
  instructions: {
    it: 'Chi intende proporre candidature si accredita una sola volta, prima di ogni proposta. La domanda è presentata dal legale rappresentante o dal primo firmatario, che poi presenta le proposte con la propria identità digitale.',
    en: 'Whoever wants to propose candidacies is accredited once, before any proposal. The legal representative or first signatory asks for it, and files the proposals with the same digital identity.',
  },
  form: deskAccreditationForm,
  attachments: {
    statute: {
      title: { it: 'Statuto o atto costitutivo', en: 'Statute or deed of formation' },
      required: false,
    },
    signatures: {
      title: { it: 'Elenco delle firme autenticate', en: 'List of authenticated signatures' },
      required: false,
    },
  },
  letters: ['notice', 'accepted', 'refused'],
  applicationOf: (filed, { visitor }) => ({
    ...filed,
    representative: visitor.name,
    representativeTaxCode: visitor.taxCode,
  }),
});

export const proposalDesk = defineDesk({
  title: { it: 'Presentare una proposta', en: 'File a proposal' },
  instructions: {
    it: 'Una proposta per ogni persona. Gli enti sono quelli dell’allegato all’avviso: al massimo tre per gli organi di amministrazione, senza limite per gli organi di controllo.',
    en: 'One proposal for each person. The bodies are those of the annex of the call: at most three for organs of administration, any number for organs of control.',
  },
  form: deskProposalForm,
  attachments: {
    curriculum: { title: { it: 'Curriculum', en: 'Curriculum' }, required: true },
    declarations: {
      title: { it: 'Dichiarazioni del candidato, firmate', en: 'Declarations of the candidate, signed' },
      required: true,
    },
  },
  standing: {
    register: 'proposers',
    field: 'representativeTaxCode',
    title: { it: 'Proponente', en: 'Proposer' },
    missing: {
      it: 'Per presentare proposte serve l’accreditamento: chiederlo e attendere l’esito.',
      en: 'Proposals need an accreditation: ask for it and wait for the answer.',
    },
  },
  campaign: { stages: ['intake'], facts: ['posts', 'lastDay', 'lastTime', 'publishedOn'] },
  letters: ['receipt', 'completion', 'excluded', 'verdict', 'callAnnulled'],
  applicationOf: (filed, { standing, time, attached }) => ({
    ...filed,
    proposer: { taxCode: standing?.['taxCode'], name: standing?.['name'] },
    filedAt: time,
    curriculum: attached.includes('curriculum'),
    declarations: attached.includes('declarations'),
  }),
});
