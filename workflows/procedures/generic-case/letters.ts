// Written by the build from the templates in letters/: change those, then run `npm run letters`.
import { template } from '../../../libs/domain';
import type { LocalDate } from '../../../libs/law';

export const letters = {
  expiry: template<{
    address: string | number | undefined;
    due: LocalDate;
    reasons: string | number;
    receivedOn: LocalDate;
    subject: string | number;
  }>('expiry'),
  receipt: template<{
    address: string | number | undefined;
    receivedOn: LocalDate;
    replyBy: LocalDate | undefined;
    subject: string | number;
  }>('receipt'),
  refusal: template<{
    address: string | number | undefined;
    reasons: string | number;
    receivedOn: LocalDate;
    subject: string | number;
  }>('refusal'),
  reply: template<{
    address: string | number | undefined;
    receivedOn: LocalDate;
    reply: string | number;
    subject: string | number;
  }>('reply'),
  transfer: template<{
    address: string | number | undefined;
    reasons: string | number;
    receivedOn: LocalDate;
    subject: string | number;
    transferredTo: string | number;
  }>('transfer'),
};
