import { useId } from 'react';

interface CheckFieldProps {
  readonly label: string;
  /** The label is for screen readers only: what stands around says it to others. */
  readonly isBare?: boolean;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One tick box with its words, large enough for a thumb. */
export function CheckField({ label, isBare = false, checked, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <span className="ui-check">
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>{isBare ? <span className="visually-hidden">{label}</span> : label}</label>
    </span>
  );
}
