import type { DashboardBar } from '@domain';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../texts/use-language';
import { Empty } from '../../ui/empty';

interface BarsChartProps {
  readonly title: string;
  readonly bars: readonly DashboardBar[];
}

/** Bars in parts, as a table whose cells are drawn: who does not see the colours reads the figures. */
export function BarsChart({ title, bars }: BarsChartProps) {
  const { t } = useTranslation();
  const read = useReader();
  const [first] = bars;
  const most = Math.max(0, ...bars.map(totalOf));
  if (!first || most === 0) return <Empty icon="check-circle">{t('dashboards.none')}</Empty>;
  return (
    <>
      <ul className="dashboard__legend" aria-hidden="true">
        {first.parts.map(({ label }, at) => (
          <li key={label.en}>
            <span className={`dashboard__key dashboard__part--${at}`} />
            {read(label)}
          </li>
        ))}
      </ul>
      <table className="dashboard__bars">
        <caption className="visually-hidden">{title}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{t('dashboards.parts')}</th>
            <th scope="col">{t('dashboards.total')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.label.en}>
              <th scope="row">{read(bar.label)}</th>
              <td>
                <span className="visually-hidden">
                  {bar.parts.map(({ label, value }) => `${read(label)}: ${value}`).join('; ')}
                </span>
                <span className="dashboard__bar" aria-hidden="true">
                  {bar.parts.map(({ label, value }, at) =>
                    value === 0 ? null : (
                      <span
                        key={label.en}
                        className={`dashboard__part--${at}`}
                        style={{ inlineSize: `${(value * 100) / most}%` }}
                        title={`${read(label)}: ${value}`}
                      >
                        {value}
                      </span>
                    ),
                  )}
                </span>
              </td>
              <td className="dashboard__total">{totalOf(bar)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function totalOf({ parts }: DashboardBar): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}
