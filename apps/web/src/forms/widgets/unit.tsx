/** The label or the hint says the unit too, so this is for the eye only. */
export function Unit({ children }: { children: string }) {
  return (
    <span className="ui-input-group__unit" aria-hidden="true">
      {children}
    </span>
  );
}
