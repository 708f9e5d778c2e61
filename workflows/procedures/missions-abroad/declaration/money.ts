import { commitmentSteps, liquidationSteps, paymentSteps, recoveryStep } from '../../../../libs/casework';
import type { Template } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { letters } from '../letters';
import { manager, officer } from './offices';
import type { Part } from './part';

const act = <const T extends Template>(it: string, en: string, template: T, article: string) =>
  ({
    title: { it, en },
    organ: 'manager',
    register: 'determinations',
    template,
    basis: cite('TUEL', article),
  }) as const;

/** The chain of expenditure: commitment with the visa, advance, refund or recovery (TUEL art. 183 to 185). */
export const money = {
  tasks: {
    ...commitmentSteps('commitment', { stage: 'commitment', officer, manager, amountIn: 'amount' }),
    ...liquidationSteps('advance', {
      stage: 'preparation',
      officer,
      manager,
      amountIn: 'amount',
      draft: {
        title: { it: 'Redigere la liquidazione dell’anticipo', en: 'Draft the liquidation of the advance' },
      },
      signature: {
        title: { it: 'Firmare la liquidazione dell’anticipo', en: 'Sign the liquidation of the advance' },
      },
    }),
    ...paymentSteps('advance', { stage: 'preparation', amountIn: 'amount' }),
    ...liquidationSteps('liquidation', { stage: 'settlement', officer, manager, amountIn: 'amount' }),
    ...paymentSteps('liquidation', { stage: 'settlement', amountIn: 'amount' }),
    'recovery.payment': recoveryStep('settlement'),
  },
  acts: {
    commitment: act('Impegno di spesa', 'Commitment of expenditure', letters.commitmentDetermination, '183'),
    advance: act(
      'Liquidazione dell’anticipo',
      'Liquidation of the advance',
      letters.advanceDetermination,
      '184',
    ),
    liquidation: act(
      'Liquidazione del rimborso',
      'Liquidation of the refund',
      letters.liquidationDetermination,
      '184',
    ),
  },
  letters: {
    recoveryNotice: {
      title: { it: 'Richiesta di restituzione', en: 'Request to give money back' },
      template: letters.recoveryNotice,
      basis: cite('c.c.', '2033'),
    },
  },
} as const satisfies Part;
