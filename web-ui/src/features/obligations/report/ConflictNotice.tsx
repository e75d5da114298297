import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import type { Report, Written } from './data';
import { useTexts } from './messages';
import { WrittenReport } from './WrittenReport';

interface ConflictNoticeProps {
  theirs: Report;
  mine: Written;
  onSettle: (keep: 'mine' | 'theirs') => void;
}

/** Two people wrote at once: both texts, and which one goes on. */
export function ConflictNotice({ theirs, mine, onSettle }: ConflictNoticeProps) {
  const t = useTexts();
  const format = useFormat();
  return (
    <section className="notice tone-late stack" role="alert">
      <h2>{t.conflictTitle}</h2>
      <p>{t.conflictLead(theirs.savedBy, format.moment(theirs.savedAt))}</p>
      <div className="side-by-side">
        <div className="stack tight">
          <h3>{t.theirs}</h3>
          <WrittenReport report={theirs} written={theirs} />
          <div>
            <Button onClick={() => onSettle('theirs')}>{t.takeTheirs}</Button>
          </div>
        </div>
        <div className="stack tight">
          <h3>{t.mine}</h3>
          <WrittenReport report={theirs} written={mine} />
          <div>
            <Button variant="primary" onClick={() => onSettle('mine')}>
              {t.keepMine}
            </Button>
          </div>
        </div>
      </div>
    </section>
  );
}
