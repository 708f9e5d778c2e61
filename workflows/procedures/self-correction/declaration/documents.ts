import { cite } from '../../../../libs/law';
import { letters as templates } from '../letters';

export const acts = {
  suspension: {
    title: { it: 'Determinazione di sospensione degli effetti', en: 'Determination of suspension' },
    organ: 'manager',
    register: 'determinations',
    template: templates.suspension,
    basis: cite('L. 241/1990', '21-quater', '2'),
  },
  suspensionResolution: {
    title: { it: 'Deliberazione di sospensione degli effetti', en: 'Resolution of suspension' },
    organ: 'board',
    register: 'board-resolutions',
    template: templates.suspensionResolution,
    basis: cite('L. 241/1990', '21-quater', '2'),
  },
  decision: {
    title: { it: 'Determinazione in autotutela', en: 'Determination of self-correction' },
    organ: 'manager',
    register: 'determinations',
    template: templates.decision,
    basis: cite('L. 241/1990', '21-nonies', '1'),
  },
  resolution: {
    title: { it: 'Deliberazione in autotutela', en: 'Resolution of self-correction' },
    organ: 'board',
    register: 'board-resolutions',
    template: templates.resolution,
    basis: cite('L. 241/1990', '21-nonies', '1'),
  },
  indemnity: {
    title: { it: 'Determinazione di impegno dell’indennizzo', en: 'Commitment of the indemnity' },
    organ: 'manager',
    register: 'determinations',
    template: templates.indemnity,
    basis: cite('L. 241/1990', '21-quinquies', '1'),
  },
  indemnityLiquidation: {
    title: { it: 'Determinazione di liquidazione dell’indennizzo', en: 'Liquidation of the indemnity' },
    organ: 'manager',
    register: 'determinations',
    template: templates.indemnityLiquidation,
    basis: cite('TUEL', '184', '2'),
  },
} as const;

export const letters = {
  notice: {
    title: { it: 'Avvio del procedimento di autotutela', en: 'Opening of self-correction' },
    template: templates.notice,
    basis: cite('L. 241/1990', '7', '1'),
  },
  suspended: {
    title: { it: 'Comunicazione della sospensione', en: 'Communication of the suspension' },
    template: templates.suspended,
    basis: cite('L. 241/1990', '21-quater', '2'),
  },
  restored: {
    title: { it: 'Fine della sospensione', en: 'End of the suspension' },
    template: templates.restored,
    basis: cite('L. 241/1990', '21-quater', '2'),
  },
  decided: {
    title: { it: 'Comunicazione della decisione in autotutela', en: 'Communication of the decision' },
    template: templates.decided,
    basis: cite('L. 241/1990', '21-bis', '1'),
  },
  confirmed: {
    title: { it: 'Conclusione senza rimozione del provvedimento', en: 'The act is left as it is' },
    template: templates.confirmed,
    basis: cite('L. 241/1990', '2', '1'),
  },
  beyondLimit: {
    title: { it: 'Decorso del limite per l’annullamento', en: 'The limit for annulment has passed' },
    template: templates.beyondLimit,
    basis: cite('L. 241/1990', '21-nonies', '1'),
  },
  dropped: {
    title: { it: 'Rinuncia al procedimento di autotutela', en: 'Self-correction is dropped' },
    template: templates.dropped,
    basis: cite('L. 241/1990', '2', '1'),
  },
  recoveryDemand: {
    title: { it: 'Richiesta di restituzione', en: 'Request to give money back' },
    template: templates.recoveryDemand,
    basis: cite('c.c.', '2033'),
  },
} as const;
