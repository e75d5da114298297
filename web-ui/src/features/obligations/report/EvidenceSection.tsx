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
import { EvidencePicker } from './EvidencePicker';
import { fingerprintOf } from './keptFiles';
import { useTexts } from './messages';
import type { Going, ReportFiles } from './useReportFiles';

const MAX_BYTES = 25 * 1024 * 1024;
const ACCEPT = '.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.jpg,.jpeg,.png,.gif,.webp,.heic,.tif,.tiff';

interface EvidenceSectionProps {
  report: Report;
  pins: readonly Pin[];
  files: ReportFiles;
  onUse: (evidence: string) => Promise<Report>;
  onUnlink: (evidence: string) => Promise<Report>;
}

/** The files that prove the report; each goes up as soon as it is chosen. */
export function EvidenceSection({ report, pins, files, onUse, onUnlink }: EvidenceSectionProps) {
  const t = useTexts();
  const format = useFormat();
  const [picking, setPicking] = useState(false);
  const unlink = useMutation({ mutationFn: onUnlink });
  const places = report.openPlaces;
  const mayAdd = !places || places.some((place) => place.startsWith('/evidence'));
  const mayRemove = (id: string) => !places || places.includes('/evidence') || places.includes(`/evidence/${id}`);
  const pinOf = (id: string) => pins.find(({ pointer }) => pointer === `/evidence/${id}`)?.reason;
  const general = pins.find(({ pointer }) => pointer === '/evidence')?.reason;

  const sentence = ({ file, sent, waiting, found, kept }: Going) =>
    waiting
      ? `${t.uploadWaits(file.name, format.fileSize(sent))} ${kept ? t.mayClose : t.keepOpen}`
      : found
        ? t.uploadFound(file.name)
        : t.uploading(file.name);

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
        <>
          <FileDrop
            label={t.addFile}
            hint={t.evidenceHint}
            files={[]}
            onFiles={files.send}
            accept={ACCEPT}
            maxBytes={MAX_BYTES}
            multiple
            error={fieldError(files.error, '/file')}
          />
          <div>
            <Button onClick={() => setPicking(true)}>{t.pick}</Button>
          </div>
        </>
      ) : (
        <p className="small muted">{t.locked}</p>
      )}
      {files.going.map((going) => (
        <progress
          key={fingerprintOf(going.file)}
          className="upload-progress"
          aria-label={t.uploading(going.file.name)}
          max={going.file.size}
          value={going.sent}
        />
      ))}
      <span role="status" className="small muted stack tight">
        {files.going.map((going) => (
          <span key={fingerprintOf(going.file)}>{sentence(going)}</span>
        ))}
      </span>
      {picking && <EvidencePicker report={report} onUse={onUse} onClose={() => setPicking(false)} />}
      <ProblemNotice error={fieldError(files.error, '/file') ? undefined : (files.error ?? unlink.error)} />
    </section>
  );
}
