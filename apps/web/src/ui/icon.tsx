import sprite from 'bootstrap-italia/dist/svg/sprites.svg?no-inline';

export type IconName =
  | 'arrow-left'
  | 'arrow-right'
  | 'ban'
  | 'bookmark'
  | 'calendar'
  | 'card'
  | 'check'
  | 'check-circle'
  | 'clip'
  | 'clock'
  | 'close'
  | 'comment'
  | 'delete'
  | 'download'
  | 'error'
  | 'file'
  | 'files'
  | 'flag'
  | 'folder'
  | 'hearing'
  | 'horn'
  | 'inbox'
  | 'info-circle'
  | 'key'
  | 'list'
  | 'locked'
  | 'logout'
  | 'mail'
  | 'mail-open'
  | 'minus-circle'
  | 'note'
  | 'pa'
  | 'pencil'
  | 'plus'
  | 'plus-circle'
  | 'refresh'
  | 'restore'
  | 'search'
  | 'settings'
  | 'sign'
  | 'unlocked'
  | 'upload'
  | 'user'
  | 'warning-circle'
  | 'wifi';

/** A picture beside words that say the same: hidden from screen readers. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`ui-icon ${className}`} aria-hidden="true" focusable="false">
      <use href={`${sprite}#it-${name}`} />
    </svg>
  );
}
