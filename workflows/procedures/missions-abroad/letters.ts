// Written by the build from the templates in letters/: change those, then run `npm run letters`.
import { template } from '../../../libs/domain';
import type { LocalDate } from '../../../libs/law';

export const letters = {
  advanceDetermination: template<{
    additions: string | number | undefined;
    amount: string;
    commitmentNumber: string | number;
    destination: string | number;
    iban: string | number;
    signedBy: string | number;
    taxCode: string | number;
    traveller: string | number;
  }>('advance-determination'),
  commitmentDetermination: template<{
    additions: string | number | undefined;
    amount: string;
    authorisation: string | number;
    budgetLine: string | number;
    commitmentNumber: string | number;
    delegation: readonly (string | number)[] | undefined;
    departsOn: LocalDate;
    destination: string | number;
    invitation: string | number | undefined;
    purpose: string | number;
    returnsOn: LocalDate;
    role: string | number;
    signedBy: string | number;
    taxCode: string | number;
    traveller: string | number;
    visaBy: string | number;
  }>('commitment-determination'),
  embassyNotice: template<{
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    delegation: readonly (string | number)[] | undefined;
    departsOn: LocalDate;
    destination: string | number;
    invitation: string | number | undefined;
    programme: string | number;
    purpose: string | number;
    returnsOn: LocalDate;
    role: string | number;
    traveller: string | number;
  }>('embassy-notice'),
  internationalNotice: template<{
    acts: string | number;
    attention: string | number | undefined;
    certifiedMail: string | number | undefined;
    departsOn: LocalDate;
    destination: string | number;
    returnsOn: LocalDate;
    signingDay: LocalDate;
    signingFrom: LocalDate;
  }>('international-notice'),
  liquidationDetermination: template<{
    additions: string | number | undefined;
    amount: string;
    commitmentNumber: string | number;
    destination: string | number;
    iban: string | number;
    lines: readonly ({
      line: string | number;
    })[];
    signedBy: string | number;
    taxCode: string | number;
    traveller: string | number;
  }>('liquidation-determination'),
  mayorAuthorisation: template<{
    delegation: readonly (string | number)[] | undefined;
    departsOn: LocalDate;
    destination: string | number;
    electoralPeriod: string | number | undefined;
    estimateTotal: string;
    indispensable: string | number;
    invitation: string | number | undefined;
    purpose: string | number;
    reasons: string | number | undefined;
    returnsOn: LocalDate;
    role: string | number;
    signedBy: string | number;
    traveller: string | number;
  }>('mayor-authorisation'),
  mayorMission: template<{
    delegation: readonly (string | number)[] | undefined;
    departsOn: LocalDate;
    destination: string | number;
    electoralPeriod: string | number | undefined;
    estimateTotal: string;
    indispensable: string | number;
    invitation: string | number | undefined;
    purpose: string | number;
    reasons: string | number | undefined;
    returnsOn: LocalDate;
    role: string | number;
    signedBy: string | number;
    traveller: string | number;
  }>('mayor-mission'),
  presidentAuthorisation: template<{
    delegation: readonly (string | number)[] | undefined;
    departsOn: LocalDate;
    destination: string | number;
    electoralPeriod: string | number | undefined;
    estimateTotal: string;
    indispensable: string | number;
    invitation: string | number | undefined;
    purpose: string | number;
    reasons: string | number | undefined;
    returnsOn: LocalDate;
    role: string | number;
    signedBy: string | number;
    traveller: string | number;
  }>('president-authorisation'),
  recoveryNotice: template<{
    address: string | number | undefined;
    amount: string;
    destination: string | number;
    lines: readonly ({
      line: string | number;
    })[];
  }>('recovery-notice'),
  statementReminder: template<{
    address: string | number | undefined;
    destination: string | number;
    returnsOn: LocalDate;
    statementUntil: LocalDate;
  }>('statement-reminder'),
};
