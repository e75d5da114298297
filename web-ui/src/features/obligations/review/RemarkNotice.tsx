import type { ReactNode } from 'react';
import { useFormat } from '@/i18n/format';
import type { ReviewRemark } from '../data';
import { useTexts } from './messages';

/** A reviewer's decision like a comment: who, when, why; the children show what it was about. */
export function RemarkNotice({ remark, children }: { remark: ReviewRemark; children?: ReactNode }) {
  const t = useTexts();
  const format = useFormat();
  const returned = remark.decision === 'RETURNED';
  const when = format.moment(remark.at);
  return (
    <div className={`notice stack tight ${returned ? 'tone-returned' : 'tone-done'}`}>
      <p>
        <strong>{returned ? t.returnedBy(remark.who, when) : t.acceptedBy(remark.who, when)}</strong>
      </p>
      {remark.reason && <p className="written">{remark.reason}</p>}
      {children}
    </div>
  );
}
