import type { it } from '../it';
import type { SameKeys } from '../same-keys';
import { accesses } from './accesses';
import { actions } from './actions';
import { app } from './app';
import { ballots } from './ballots';
import { budget } from './budget';
import { bulk } from './bulk';
import { kase } from './case';
import { cases } from './cases';
import { clock } from './clock';
import { common } from './common';
import { conversion } from './conversion';
import { dashboards } from './dashboards';
import { desk } from './desk';
import { documents } from './documents';
import { done } from './done';
import { due } from './due';
import { duties } from './duties';
import { electoral } from './electoral';
import { form } from './form';
import { history } from './history';
import { inbox } from './inbox';
import { lateCases } from './late-cases';
import { mandates } from './mandates';
import { nearDeadlines } from './near-deadlines';
import { newCase } from './new-case';
import { officeCalendar } from './office-calendar';
import { populations } from './populations';
import { problem } from './problem';
import { publicPages } from './public';
import { registers } from './registers';
import { relations } from './relations';
import { sheets } from './sheets';
import { signIn } from './sign-in';
import { substitutions } from './substitutions';
import { task } from './task';
import { teams } from './teams';
import { times } from './times';

/** The same texts in English: a key missing here, or one too many, does not compile. */
export const en: SameKeys<typeof it> = {
  app,
  common,
  signIn,
  public: publicPages,
  times,
  teams,
  ballots,
  budget,
  bulk,
  lateCases,
  duties,
  electoral,
  substitutions,
  mandates,
  nearDeadlines,
  officeCalendar,
  inbox,
  cases,
  case: kase,
  conversion,
  relations,
  populations,
  sheets,
  accesses,
  dashboards,
  desk,
  documents,
  history,
  task,
  done,
  actions,
  clock,
  newCase,
  registers,
  form,
  due,
  problem,
};
