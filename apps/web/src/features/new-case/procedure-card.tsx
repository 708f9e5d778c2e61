import type { ProcedureView } from '@domain';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { useReader } from '../../texts/use-language';
import { Icon } from '../../ui/icon';

export function ProcedureCard({ procedure }: { procedure: ProcedureView }) {
  const read = useReader();
  return (
    <Link to={paths.newCaseOf(procedure.key)} className="procedure-card">
      <span className="procedure-card__code">{procedure.code}</span>
      <span className="procedure-card__title">{read(procedure.title)}</span>
      <span className="procedure-card__summary">{read(procedure.summary)}</span>
      <Icon name="arrow-right" />
    </Link>
  );
}
