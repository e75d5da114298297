import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { FileDrop } from '@/ui/FileDrop';
import type { Pin } from '../data';
import type { Report } from './data';
import { EvidenceList } from './EvidenceList';
import { useTexts } from './messages';
import type { Progress } from './upload';

const MAX_BYTES = 25 * 1024 * 1024;
const ACCEPT = '.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.jpg,.jpeg,.png,.gif,.webp,.heic,.tif,.tiff';

interface EvidenceSectionProps {
  report: Report;
  pins: readonly Pin[];
  onUpload: (file: File, onProgress: (progress: Progress) => void) => Promise<Report>;
  onUnlink: (evidence: string) => Promise<Report>;
}

/** The files that prove the report; each goes up as soon as it is chosen. */
export function EvidenceSection({ report, pins, onUpload, onUnlink }: EvidenceSectionProps) {
  const t = useTexts();
  const format = useFormat();
  const [going, setGoing] = useState<{ file: File } & Progress>();
  const upload = useMutation({
    mutationFn: (file: File) => onUpload(file, (progress) => setGoing({ file, ...progress })),
    onSettled: () => setGoing(undefined),
  });
  const unlink = useMutation({ mutationFn: onUnlink });
  const places = report.openPlaces;
  const mayAdd = !places || places.some((place) => place.startsWith('/evidence'));
  const mayRemove = (id: string) => !places || places.includes('/evidence') || places.includes(`/evidence/${id}`);
  const pinOf = (id: string) => pins.find(({ pointer }) => pointer === `/evidence/${id}`)?.reason;
  const general = pins.find(({ pointer }) => pointer === '/evidence')?.reason;

  const take = async (files: File[]) => {
    for (const file of files) {
      setGoing({ file, sent: 0, waiting: false });
      await upload.mutateAsync(file).catch(() => undefined); // shown below; the next file still goes up
    }
  };

  return (
    <section className="card stack" aria-labelledby="evidence">
      <h2 id="evidence">{t.evidence}</h2>
      {general && <div className="pin">{t.pinned(general)}</div>}
      <EvidenceList
        files={report.evidence}
        empty={t.noFiles}
        extra={(file) => {
          const reason = pinOf(file.id);
          return (
            <>
              {reason && <div className="pin">{t.pinned(reason)}</div>}
              {mayRemove(file.id) && (
                <Button variant="quiet" aria-label={t.removeFile(file.name)} onClick={() => unlink.mutate(file.id)}>
                  ✕
                </Button>
              )}
            </>
          );
        }}
      />
      {mayAdd ? (
        <FileDrop
          label={t.addFile}
          hint={t.evidenceHint}
          files={[]}
          onFiles={(files) => void take(files)}
          accept={ACCEPT}
          maxBytes={MAX_BYTES}
          multiple
          error={fieldError(upload.error, '/file')}
        />
      ) : (
        <p className="small muted">{t.locked}</p>
      )}
      {going && (
        <progress
          className="upload-progress"
          aria-label={t.uploading(going.file.name)}
          max={going.file.size}
          value={going.sent}
        />
      )}
      <span role="status" className="small muted">
        {going &&
          (going.waiting ? t.uploadWaits(going.file.name, format.fileSize(going.sent)) : t.uploading(going.file.name))}
      </span>
      <ProblemNotice error={fieldError(upload.error, '/file') ? undefined : (upload.error ?? unlink.error)} />
    </section>
  );
}
