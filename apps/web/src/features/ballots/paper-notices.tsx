import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { type KeptPaper, keptPapers, useKeptPapers } from './kept-papers';
import { usePutInByItself } from './put-in-by-itself';

/** What becomes of the papers that were filled in on this device, above every page. */
export function PaperNotices() {
  usePutInByItself();
  const papers = useKeptPapers();
  return (
    <div className="app-notices">
      {Object.entries(papers).map(([task, paper]) => (
        <PaperNotice key={task} task={task} paper={paper} />
      ))}
    </div>
  );
}

function PaperNotice({ task, paper }: { task: string; paper: KeptPaper }) {
  const { t } = useTranslation();
  if (paper.state === 'filled')
    return (
      paper.handedOver && (
        <Notice tone="info" title={t('ballots.waiting')}>
          <p>{t('ballots.waitingNext')}</p>
        </Notice>
      )
    );
  if (paper.seen) return null;
  const { state, serial } = paper;
  return (
    <Notice
      tone={state === 'putIn' ? 'success' : 'warning'}
      title={t(`ballots.${state}`)}
      actions={
        <Button look="secondary" size="small" onClick={() => keptPapers.keep(task, { ...paper, seen: true })}>
          {t('ballots.dismiss')}
        </Button>
      }
    >
      <p>{t(`ballots.${state}Next`, { serial })}</p>
    </Notice>
  );
}
