import type { FactKind } from '@domain';
import type { IconName } from '../../../ui/icon';

const ICONS: Record<FactKind, IconName> = {
  caseOpened: 'folder',
  registered: 'inbox',
  responsibleNamed: 'user',
  unitInCharge: 'arrow-right',
  stageEntered: 'arrow-right',
  taskOpened: 'list',
  taskClaimed: 'user',
  taskReleased: 'restore',
  taskAssigned: 'user',
  taskCompleted: 'check',
  taskCancelled: 'minus-circle',
  deadlineSet: 'calendar',
  deadlineMoved: 'calendar',
  deadlineMet: 'check-circle',
  deadlineExpired: 'clock',
  deadlineCancelled: 'minus-circle',
  reminded: 'hearing',
  factsRecorded: 'pencil',
  letterSent: 'mail',
  actAdopted: 'sign',
  actPublished: 'horn',
  moneyRecorded: 'card',
  documentAdded: 'clip',
  noteAdded: 'note',
  requestMade: 'comment',
  childOpened: 'files',
  childReported: 'mail-open',
  parentInformed: 'mail-open',
  registerEntered: 'bookmark',
  registerEnded: 'minus-circle',
  withdrawn: 'ban',
  caseClosed: 'flag',
  turnSuperseded: 'restore',
};

/** A kind newer than this page still gets a picture. */
export function iconOf(kind: FactKind): IconName {
  return ICONS[kind] ?? 'info-circle';
}
