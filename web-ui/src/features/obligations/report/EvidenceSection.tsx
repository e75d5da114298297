import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { FileDrop } from '@/ui/FileDrop';
import type { Pin } from '../data';
import type { Report } from './data';
import { EvidenceList } from './EvidenceList';
import { useTexts } from './messages';

const MAX_BYTES = 25 * 1024 * 1024;
const ACCEPT = '.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.jpg,.jpeg,.png,.gif,.webp,.heic,.tif,.tiff';

interface EvidenceSectionProps {
  report: Report;
  pins: readonly Pin[];
  onUpload: (file: File) => Promise<Report>;
  onUnlink: (evidence: string) => Promise<Report>;
}

/** The files that prove the report; each goes up as soon as it is chosen. */
export function EvidenceSection({ report, pins, onUpload, onUnlink }: EvidenceSectionProps) {
  const t = useTexts();
  const [going, setGoing] = useState<string>();
  const upload = useMutation({ mutationFn: onUpload, onSettled: () => setGoing(undefined) });
  const unlink = useMutation({ mutationFn: onUnlink });
  const places = report.openPlaces;
  const mayAdd = !places || places.some((place) => place.startsWith('/evidence'));
  const mayRemove = (id: string) => !places || places.includes('/evidence') || places.includes(`/evidence/${id}`);
  const pinOf = (id: string) => pins.find(({ pointer }) => pointer === `/evidence/${id}`)?.reason;
  const general = pins.find(({ pointer }) => pointer === '/evidence')?.reason;

  const take = async (files: File[]) => {
    for (const file of files) {
      setGoing(file.name);
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
      <span role="status" className="small muted">
        {going && t.uploading(going)}
      </span>
      <ProblemNotice error={fieldError(upload.error, '/file') ? undefined : (upload.error ?? unlink.error)} />
    </section>
  );
}
