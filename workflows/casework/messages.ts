import { defineSignal, defineUpdate } from '@temporalio/workflow';
import {
  type AddDocument,
  type AddNote,
  type AssignTask,
  type ClaimTask,
  type CommandReceipt,
  commands,
  type CompleteTask,
  type ConvertCase,
  type ElectoralPeriod,
  type MakeRequest,
  type OpenChild,
  type ReleaseTask,
  type RemindTask,
  type TakeBackTask,
  type WithdrawCase,
} from '../../libs/domain';
import type { ReceiptNews } from './receipts';
import type { CorrectionNews, EntryNews, RelationNews } from './relations';

/** Commands: each answers once its effect can be read. */
export const opened = defineUpdate<CommandReceipt>(commands.opened);
export const claimTask = defineUpdate<CommandReceipt, [ClaimTask]>(commands.claimTask);
export const releaseTask = defineUpdate<CommandReceipt, [ReleaseTask]>(commands.releaseTask);
export const assignTask = defineUpdate<CommandReceipt, [AssignTask]>(commands.assignTask);
export const remindTask = defineUpdate<CommandReceipt, [RemindTask]>(commands.remindTask);
export const takeBackTask = defineUpdate<CommandReceipt, [TakeBackTask]>(commands.takeBackTask);
export const completeTask = defineUpdate<CommandReceipt, [CompleteTask]>(commands.completeTask);
export const withdraw = defineUpdate<CommandReceipt, [WithdrawCase]>(commands.withdraw);
export const addNote = defineUpdate<CommandReceipt, [AddNote]>(commands.addNote);
export const addDocument = defineUpdate<CommandReceipt, [AddDocument]>(commands.addDocument);
export const makeRequest = defineUpdate<CommandReceipt, [MakeRequest]>(commands.makeRequest);
export const convert = defineUpdate<CommandReceipt, [ConvertCase]>(commands.convert);
export const openChild = defineUpdate<CommandReceipt, [OpenChild]>(commands.openChild);

/** Facts that other cases tell. */
export const childReported =
  defineSignal<[{ child: string; milestone: string; data: unknown }]>('childReported');
export const parentInformed = defineSignal<[{ milestone: string; data: unknown }]>('parentInformed');
export const caseRelated = defineSignal<[RelationNews]>('caseRelated');
export const caseUnrelated = defineSignal<[RelationNews]>('caseUnrelated');
export const relatedCaseEnded = defineSignal<[{ other: string; outcome: string }]>('relatedCaseEnded');
/** Another case has suspended, annulled or revoked an act of this one, or let its effects come back. */
export const actCorrected = defineSignal<[CorrectionNews]>('actCorrected');
/** Another case has written an entry of a register that this one follows. */
export const entryWritten = defineSignal<[EntryNews]>('entryWritten');
/** The treasurer has carried an order of this case out, or not. */
export const receiptArrived = defineSignal<[ReceiptNews]>('receiptArrived');
/** Sent to every open case whose procedure asks for it (`electoralGate`). */
export const electoralPeriodTold = defineSignal<[ElectoralPeriod]>('electoralPeriodTold');
/** An operator's wish that the case goes on as a new run: with newer code, or with a shorter history. */
export const renewalAsked = defineSignal('renewalAsked');
