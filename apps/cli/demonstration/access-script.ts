import type { Scene } from './scene';

const decided = [
  ['decision.draft', {}],
  ['decision.signature', { decision: 'signed' }],
] as const;

/** One request of each kind, each waiting for something else. */
export const accessScenes: readonly Scene[] = [
  {
    name: 'access-irregular',
    procedure: 'accessRequest',
    beginsOn: '2026-09-07',
    application: {
      applicant: 'Marta Gentilini',
      channel: 'certifiedMail',
      address: 'marta.gentilini@pec.example.org',
      kind: 'documentary',
      object: 'Atti relativi alla concessione di una sala di Palazzo Marino.',
      delivery: 'electronic',
    },
    steps: [
      [
        'classification',
        {
          kind: 'documentary',
          holder: 'cabinet',
          publicObject: 'Concessione di una sala',
          clear: false,
          missing: 'Indicare di quale concessione si tratta e quale interesse si intende tutelare.',
        },
      ],
    ],
  },
  {
    name: 'access-objections',
    procedure: 'accessRequest',
    beginsOn: '2026-09-09',
    application: {
      applicant: 'Dario Quaglia',
      channel: 'mail',
      address: 'dario.quaglia@example.org',
      kind: 'generalised',
      object: 'Offerte ricevute per la campagna di comunicazione sulla mobilità del 2025.',
      delivery: 'electronic',
    },
    steps: [
      [
        'classification',
        {
          kind: 'generalised',
          holder: 'communication',
          publicObject: 'Offerte per una campagna di comunicazione',
          clear: true,
        },
      ],
      [
        'search',
        {
          result: 'found',
          documents: ['Offerta dell’agenzia aggiudicataria', 'Verbale di valutazione'],
          parties: [
            {
              name: 'Officina Parole S.r.l.',
              channel: 'certifiedMail',
              address: 'officinaparole@pec.example.org',
              interest: 'commercial',
            },
            {
              name: 'Studio Lampo di Bruno Ferri',
              channel: 'registeredPost',
              address: 'Via Inventata 12, 20100 Milano',
              interest: 'commercial',
            },
          ],
        },
      ],
    ],
  },
  {
    name: 'access-publication',
    procedure: 'accessRequest',
    beginsOn: '2026-09-14',
    application: {
      applicant: 'Osservatorio Conti Aperti',
      channel: 'certifiedMail',
      address: 'contiaperti@pec.example.org',
      kind: 'simple',
      object: 'Compensi dei consulenti del Gabinetto del Sindaco, anno 2025.',
      delivery: 'electronic',
    },
    steps: [
      [
        'classification',
        { kind: 'simple', holder: 'cabinet', publicObject: 'Compensi dei consulenti, 2025', clear: true },
      ],
    ],
  },
  {
    name: 'access-partial',
    procedure: 'accessRequest',
    beginsOn: '2026-09-02',
    application: {
      applicant: 'Lidia Moroni',
      channel: 'certifiedMail',
      address: 'lidia.moroni@pec.example.org',
      kind: 'generalised',
      object: 'Relazioni di audit interno concluse nel 2025.',
      delivery: 'electronic',
    },
    steps: [
      [
        'classification',
        {
          kind: 'generalised',
          holder: 'audit',
          publicObject: 'Relazioni di audit interno, 2025',
          clear: true,
        },
      ],
      ['search', { result: 'found', documents: ['Relazione 1/2025', 'Relazione 2/2025'], parties: [] }],
      [
        'assessment',
        {
          decision: 'give',
          documents: [
            { title: 'Relazione 1/2025', access: 'whole' },
            {
              title: 'Relazione 2/2025',
              access: 'redacted',
              ground: 'personalData',
              redaction: 'Nomi dei dipendenti intervistati, pagg. 3 e 7',
            },
          ],
          reasons: 'I nomi dei dipendenti non servono al controllo sull’azione dell’amministrazione.',
        },
      ],
      ...decided,
      ['dispatch', { on: '2026-09-02', way: 'sent' }],
    ],
  },
  {
    name: 'access-councillor',
    procedure: 'accessRequest',
    beginsOn: '2026-09-16',
    application: {
      applicant: 'Consigliere comunale Aldo Serravalle',
      channel: 'certifiedMail',
      address: 'aldo.serravalle@pec.example.org',
      kind: 'councillor',
      object: 'Elenco dei patrocini concessi nel primo semestre.',
      delivery: 'electronic',
    },
    steps: [],
  },
];
