import { defineOpening, defineProcedure, defineTask } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { recordCheckForm, recordForm } from '../forms';
import { ownMotion } from '../public-notice';
import { family, name, post, taxCode } from './shared';

/**
 * The criminal record of one person, in a case that only those who check it may open (Regulation (EU) 2016/679 art. 10): the
 * nomination learns its result and nothing of what was found.
 */
export const recordCheck = defineProcedure({
  ...family,
  key: 'recordCheck',
  title: { it: 'Verifica dei precedenti penali', en: 'Check of criminal records' },
  summary: {
    it: 'I precedenti penali di una persona, ai soli fini di una nomina. Leggibile da chi svolge la verifica.',
    en: 'The criminal record of a person, for one nomination. Read by those who check it.',
  },
  opening: defineOpening({
    form: recordCheckForm,
    protocol: false,
    titleOf: ({ name: who }) => who,
  }),
  stages: { check: { it: 'Verifica', en: 'Check' } },
  tasks: {
    record: defineTask({
      title: {
        it: 'Acquisire il certificato e riportarne l’esito',
        en: 'Obtain the certificate and report it',
      },
      instructions: {
        it: 'Chiedere il certificato al casellario e riportarne l’esito. Le risultanze restano in questa pratica.',
        en: 'Ask for the certificate and report the result. What is found stays in this case.',
      },
      office: family.manager,
      stage: 'check',
      form: recordForm,
      due: { amount: 15, unit: 'days' },
      basis: cite('D.P.R. 313/2002', '28', '1'),
    }),
  },
  deadlines: {},
  acts: {},
  letters: {},
  requests: {},
  outcomes: {
    clear: { title: { it: 'Nessun impedimento', en: 'Nothing against' }, favour: 'full' },
    obstacle: { title: { it: 'Impedimento', en: 'Obstacle' }, favour: 'none' },
  },
  facts: {},
  context: { name, taxCode, post },
  basis: [cite('D.Lgs. 235/2012', '10', '1'), cite('D.P.R. 313/2002', '28', '1')],
  publicNotice: ownMotion({
    it: 'L’ufficio verifica le persone indicate per una nomina.',
    en: 'The office checks those who may be appointed.',
  }),
});
