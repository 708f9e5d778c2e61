// Written by the build from the templates in letters/: change those, then run `npm run letters`.
import { template } from '../../../libs/domain';
import type { LocalDate } from '../../../libs/law';

export const letters = {
  answer: template<{
    actDate: LocalDate;
    actNumber: string | number;
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    object: string | number;
    obstacle: string | number | undefined;
  }>('answer'),
  decision: template<{
    additions: string | number | undefined;
    applicant: string | number;
    object: string | number;
    obstacle: string | number | undefined;
    receivedOn: LocalDate;
    signedBy: string | number;
  }>('decision'),
  receipt: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    conclusionDue: LocalDate;
    object: string | number;
    receivedOn: LocalDate;
  }>('receipt'),
  rejectionNotice: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    details: string | number | undefined;
    object: string | number;
    observationsUntil: LocalDate;
    obstacle: string | number;
  }>('rejection-notice'),
};
