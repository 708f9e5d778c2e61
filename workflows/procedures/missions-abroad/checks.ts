import { z } from 'zod';
import type { FormProblem, TaskContext } from '../../../libs/domain';
import { problem, requiredWhen } from '../../../libs/forms';
import { displayDate, type LocalDate, parseMoney } from '../../../libs/law';
import { isAboveGiftLimit, type Itinerary, maySign, type NoticeAnswer, receiptFaults } from './rules';
import {
  type authorisationForm,
  type checkForm,
  duplicateAt,
  type Report,
  type StatementAnswer,
} from './task-forms';

const checkContext = z.object({
  electoralPeriod: z.string().optional(),
  signingDay: z.string().optional(),
  signingFrom: z.string().optional(),
});

/** What the proposal says binds the check: electoral periods (L. 28/2000 art. 9) and the notice of acts (L. 131/2003 art. 6). */
export function checkProposal(answer: z.output<typeof checkForm>, context: TaskContext): FormProblem[] {
  const { electoralPeriod, signingDay, signingFrom } = checkContext.parse(context);
  const { signing, indispensable, institutionalAim, giftsRuleTold } = answer;
  const signs = signingDay !== undefined;
  return [
    ...requiredWhen(electoralPeriod !== undefined, indispensable, ['indispensable'], {
      it: 'In periodo elettorale sono ammesse solo attività indispensabili (L. 28/2000, art. 9, c. 1).',
      en: 'In an electoral period only what is indispensable is allowed (Law 28/2000, art. 9, para. 1).',
    }),
    ...(institutionalAim
      ? []
      : [
          problem(['institutionalAim'], {
            it: 'Una missione estranea ai fini istituzionali non è una spesa del Comune.',
            en: 'A mission that does not serve the city is no expense of the city.',
          }),
        ]),
    ...(giftsRuleTold
      ? []
      : [
          problem(['giftsRuleTold'], {
            it: 'Informare la delegazione prima della partenza (D.P.R. 62/2013, art. 4).',
            en: 'Tell the delegation before it leaves (Decree 62/2013, art. 4).',
          }),
        ]),
    ...(signs === (signing === 'none')
      ? [
          problem(['signing'], {
            it: 'La scelta non corrisponde agli atti indicati nella proposta.',
            en: 'That is not what the proposal says about acts.',
          }),
        ]
      : []),
    ...(signing === 'asPlanned' && signs && !maySign(signingDay, signingFrom, undefined)
      ? [
          problem(['signing'], {
            it: `Prima del ${signingFrom === undefined ? 'preavviso' : displayDate(signingFrom, 'it')} si può firmare solo una dichiarazione non vincolante (L. 131/2003, art. 6, c. 7).`,
            en: `Before ${signingFrom === undefined ? 'the notice' : displayDate(signingFrom, 'en')} only a declaration that binds nobody may be signed (Law 131/2003, art. 6, para. 7).`,
          }),
        ]
      : []),
  ];
}

/** After the departure an authorisation comes too late, or says why it comes late. TUEL art. 84 c. 1. */
export function authorisationProblems(
  { decision, reasons }: z.output<typeof authorisationForm>,
  { begun, tooLate }: { readonly begun: boolean; readonly tooLate: boolean },
): FormProblem[] {
  if (tooLate && decision === 'authorised')
    return [
      problem(['decision'], {
        it: 'La missione è già iniziata: non può più essere autorizzata.',
        en: 'The mission has begun: it can no longer be authorised.',
      }),
    ];
  return [
    ...requiredWhen(begun, reasons, ['reasons'], {
      it: 'La missione è già iniziata: indicare perché non poteva essere autorizzata prima.',
      en: 'The mission has begun: say why it could not be authorised before.',
    }),
  ];
}

/** The statement against the mission and the documents of the case. D.M. 4 August 2011 art. 1 and 3. */
export function statementProblems(
  { receipts }: StatementAnswer,
  itinerary: Itinerary,
  hashes: Readonly<Record<string, string>>,
): FormProblem[] {
  return receiptFaults(receipts, itinerary, hashes).flatMap((fault) => {
    if (fault.code === 'duplicate') return [duplicateAt(fault.receipt, fault.of)];
    return [
      problem(['receipts', fault.receipt], {
        it: 'La data non cade nei giorni della missione.',
        en: 'The day is not one of the mission.',
      }),
    ];
  });
}

/** What a report may say of gifts (D.P.R. 62/2013 art. 4) and of signed acts (L. 131/2003 art. 6 c. 7). */
export function reportProblems(
  { gifts, signedActs }: Report,
  {
    today,
    binding,
    allowedFrom,
    answer,
  }: {
    readonly today: LocalDate;
    readonly binding: boolean;
    readonly allowedFrom: LocalDate | undefined;
    readonly answer: NoticeAnswer | undefined;
  },
): FormProblem[] {
  return [
    ...gifts.flatMap(({ value, handedOver }, index) =>
      isAboveGiftLimit(parseMoney(value), today) && !handedOver
        ? [
            problem(['gifts', index, 'handedOver'], {
              it: 'Un dono oltre il limite è messo a disposizione dell’amministrazione (D.P.R. 62/2013, art. 4, c. 4).',
              en: 'A gift above the limit is handed over to the administration (Decree 62/2013, art. 4, para. 4).',
            }),
          ]
        : [],
    ),
    ...signedActs.flatMap(({ signedOn }, index) =>
      binding && maySign(signedOn, allowedFrom, answer)
        ? []
        : [
            problem(['signedActs', index], {
              it: 'L’atto non poteva essere firmato in quel giorno: il preavviso non era decorso o vi sono osservazioni contrarie (L. 131/2003, art. 6, c. 7). Va segnalato al responsabile prima di proseguire.',
              en: 'The act could not be signed on that day: the notice had not run, or there is an objection (Law 131/2003, art. 6, para. 7). Tell the head of the unit before going on.',
            }),
          ],
    ),
  ];
}
