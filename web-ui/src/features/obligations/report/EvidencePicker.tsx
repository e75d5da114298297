import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { LoadMore } from '@/ui/LoadMore';
import { QueryView } from '@/ui/QueryView';
import { TextInput } from '@/ui/TextInput';
import { evidenceQuery, type Report } from './data';
import { useTexts } from './messages';

interface EvidencePickerProps {
  report: Report;
  onUse: (evidence: string) => Promise<Report>;
  onClose: () => void;
}

/** Files of the unit that are here already: used once more instead of sent once more. */
export function EvidencePicker({ report, onUse, onClose }: EvidencePickerProps) {
  const t = useTexts();
  const format = useFormat();
  const [name, setName] = useState('');
  const query = useInfiniteQuery(evidenceQuery(report.unitCode, name.trim()));
  const use = useMutation({ mutationFn: onUse });
  return (
    <Dialog open title={t.pick} onClose={onClose} actions={<Button onClick={onClose}>{t.close}</Button>}>
      <TextInput label={t.findFile} value={name} onChange={setName} />
      <QueryView query={query} isEmpty={(data) => data.pages[0]?.total === 0} empty={<p>{t.noneFound}</p>}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items);
          return (
            <>
              <ul className="file-list stack tight">
                {rows.map(({ file, used }) => (
                  <li key={file.id} className="row spread">
                    <span>
                      {file.name}{' '}
                      <span className="small muted">
                        {format.fileSize(file.size)} · {t.by(file.uploadedBy, format.moment(file.uploadedAt))} ·{' '}
                        {t.usedAt(used)}
                      </span>
                    </span>
                    {report.evidence.some(({ digest }) => digest === file.digest) ? (
                      <span className="small muted">{t.hereAlready}</span>
                    ) : (
                      <Button
                        aria-label={t.takeFile(file.name)}
                        busy={use.isPending && use.variables === file.id}
                        onClick={() => use.mutate(file.id)}
                      >
                        {t.use}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
              <LoadMore
                shown={rows.length}
                total={data.pages[0]?.total ?? rows.length}
                hasMore={query.hasNextPage}
                busy={query.isFetchingNextPage}
                onMore={() => void query.fetchNextPage()}
              />
            </>
          );
        }}
      </QueryView>
      <ProblemNotice error={use.error} />
    </Dialog>
  );
}
