import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { DocumentPage } from '@/ui/DocumentPage';
import { QueryView } from '@/ui/QueryView';
import { Tabs } from '@/ui/Tabs';
import { type CampaignPlan, documentQuery } from './campaigns';
import { useTexts } from './messages';
import { type Located, located } from './plan';

const WIDE = '(min-width: 1080px)';

function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia?.(WIDE);
      query?.addEventListener('change', changed);
      return () => query?.removeEventListener('change', changed);
    },
    () => window.matchMedia?.(WIDE).matches ?? true,
  );
}

interface DraftDeskProps {
  documentId: string | null | undefined;
  plan: CampaignPlan;
  /** The item in hand; the document shows its sentence. */
  activeId: string | undefined;
  onSelect: (id: string) => void;
  /** Rises when the reader asks to see the sentence; on a phone this turns to the document. */
  asked: number;
  /** False where the items do not come from this document. */
  marked?: boolean;
  children: ReactNode;
}

/** Document and draft side by side; on a phone as two tabs. */
export function DraftDesk({ documentId, plan, activeId, onSelect, asked, marked = true, children }: DraftDeskProps) {
  const t = useTexts();
  const wide = useWide();
  const [tab, setTab] = useState<'draft' | 'document'>('draft');

  useEffect(() => {
    if (asked > 0) setTab('document');
  }, [asked]);

  if (!documentId) return <div className="draft-desk">{children}</div>;
  const paper = (
    <Paper
      documentId={documentId}
      marks={marked ? located(plan, t) : []}
      activeId={activeId}
      onSelect={(id) => {
        onSelect(id);
        setTab('draft');
      }}
    />
  );
  if (wide) {
    return (
      <div className="draft-desk with-document">
        <section className="paper" aria-label={t.document} tabIndex={0}>
          {paper}
        </section>
        <div>{children}</div>
      </div>
    );
  }
  return (
    <Tabs
      label={t.sideBySide}
      value={tab}
      onChange={setTab}
      tabs={[
        { key: 'draft', label: t.draft, content: children },
        { key: 'document', label: t.document, content: paper },
      ]}
    />
  );
}

interface PaperProps {
  documentId: string;
  marks: Located[];
  activeId: string | undefined;
  onSelect: (id: string) => void;
}

function Paper({ documentId, marks, activeId, onSelect }: PaperProps) {
  const t = useTexts();
  const query = useQuery(documentQuery(documentId));
  return (
    <QueryView query={query}>
      {(document) => (
        <DocumentPage
          label={t.documentOf(document.fileName)}
          text={document.canonical}
          highlights={marks.map(({ id, label, source }) => ({ id, label, start: source.start, end: source.end }))}
          activeId={activeId}
          onSelect={onSelect}
        />
      )}
    </QueryView>
  );
}
