import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { Button, buttonClass } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { FileDrop } from '@/ui/FileDrop';
import { useBeginAddendum } from './addenda';
import type { Campaign } from './campaigns';
import { useTexts } from './messages';

const MOST_BYTES = 20 * 1024 * 1024;

/** Leads to the change that is on its way, or begins one: by hand or from an amending document. */
export function AmendSection({ campaign }: { campaign: Campaign }) {
  const t = useTexts();
  const navigate = useNavigate();
  const begin = useBeginAddendum();
  const [files, setFiles] = useState<File[]>([]);
  const { addendum, id } = campaign;
  const open = () => void navigate({ to: '/campaigns/$campaignId/addendum', params: { campaignId: id } });

  const onItsWay =
    addendum === 'SUBMITTED' ? t.addendumSUBMITTED : addendum === 'RETURNED' ? t.addendumRETURNED : t.addendumDRAFT;

  if (addendum) {
    return (
      <section className="notice tone-info row spread" aria-label={t.addendumTitle}>
        <p>
          <strong>{onItsWay}</strong>
        </p>
        <Link className={buttonClass('secondary')} to="/campaigns/$campaignId/addendum" params={{ campaignId: id }}>
          {t.addendumOpen}
        </Link>
      </section>
    );
  }
  if (!campaign.allowedActions.includes('amend')) return null;
  return (
    <details className="card">
      <summary>{t.amend}</summary>
      <div className="stack">
        <p className="muted">{t.amendLead}</p>
        <FileDrop
          label={t.amendFile}
          hint={t.amendFileHint}
          accept=".txt,.docx,.pdf,text/plain"
          maxBytes={MOST_BYTES}
          files={files}
          onFiles={(chosen) => {
            setFiles(chosen);
            begin.reset();
          }}
          error={fieldError(begin.error, '/file')}
        />
        <ProblemNotice error={begin.error} />
        <div>
          <Button busy={begin.isPending} onClick={() => begin.mutate({ id, file: files[0] }, { onSuccess: open })}>
            {files.length > 0 ? t.amendByDocument : t.amendByHand}
          </Button>
        </div>
      </div>
    </details>
  );
}
