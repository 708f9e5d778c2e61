import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readPopulationList } from '../../../client/population-reads';
import { Button } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/problem-notice';

/** The name that the command line below it reads. */
export const LIST_FILE = 'popolazione.txt';

/** Not a plain link: whoever may not know of all cases is told why there is no file. */
export function ListDownload({ caseId, population }: { caseId: string; population: string }) {
  const { t } = useTranslation();
  const download = useMutation({
    mutationFn: () => readPopulationList(caseId, population),
    onSuccess: save,
  });
  return (
    <>
      <Button
        look="secondary"
        size="small"
        icon="download"
        busy={download.isPending}
        onClick={() => download.mutate()}
      >
        {t('populations.list')}
      </Button>
      {download.isError && <ProblemNotice ofCommand error={download.error} />}
    </>
  );
}

function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = LIST_FILE;
  link.click();
  URL.revokeObjectURL(address);
}
