import { type Acting, stopActing } from '@/api/acting';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { useAppTexts } from './messages';

/** Nobody forgets in whose place he is working: said on every page, with the way out. */
export function ActingBanner({ acting }: { acting: Acting | undefined }) {
  const t = useAppTexts();
  const format = useFormat();
  if (!acting) return null;
  return (
    <div role="status" className="acting-banner">
      <div className="frame-width">
        <p>{t.acting(acting.headName, acting.unitName, format.shortDay(acting.validTo))}</p>
        <Button onClick={stopActing}>{t.stopActing}</Button>
      </div>
    </div>
  );
}
