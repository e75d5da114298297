import { useUiTexts } from './messages';

export function Loading({ what }: { what?: string }) {
  const t = useUiTexts();
  return (
    <div className="loading" role="status">
      {what ?? t.loading}
    </div>
  );
}
