import { Icon } from '../../ui/icon';
import { errorIdOf } from '../widgets/widget-props';

export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <div id={errorIdOf(id)} className="form-field__error">
      {errors.map((error) => (
        <p key={error}>
          <Icon name="error" /> {error}
        </p>
      ))}
    </div>
  );
}
