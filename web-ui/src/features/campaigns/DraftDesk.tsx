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
  /** A second document, which changes the first; what comes from it is marked there. */
  amending?: { documentId: string; marks: Located[] } | undefined;
  children: ReactNode;
}

/** Document and draft side by side; on a phone as two tabs. */
export function DraftDesk({ documentId, plan, activeId, onSelect, asked, amending, children }: DraftDeskProps) {
  const t = useTexts();
  const wide = useWide();
  const [tab, setTab] = useState<'draft' | 'document'>('draft');

  useEffect(() => {
    if (asked > 0) setTab('document');
  }, [asked]);

  const select = (id: string) => {
    onSelect(id);
    setTab('draft');
  };
  const launching = documentId && (
    <Paper documentId={documentId} marks={located(plan, t)} activeId={activeId} onSelect={select} />
  );
  const paper = amending ? (
    <BothPapers
      launching={launching}
      amending={<Paper {...amending} activeId={activeId} onSelect={select} />}
      asked={asked}
      toAmending={amending.marks.some(({ id }) => id === activeId)}
    />
  ) : (
    launching
  );
  if (!paper) return <div className="draft-desk">{children}</div>;
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

interface BothPapersProps {
  launching: ReactNode;
  amending: ReactNode;
  asked: number;
  /** Whether the sentence that is asked for stands in the amending document. */
  toAmending: boolean;
}

/** One at a time; asking for a sentence turns to the document that it stands in. */
function BothPapers({ launching, amending, asked, toAmending }: BothPapersProps) {
  const t = useTexts();
  const [shown, setShown] = useState<'amending' | 'launching'>('amending');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only asking turns the page, not walking through the plan
  useEffect(() => {
    if (asked > 0) setShown(toAmending ? 'amending' : 'launching');
  }, [asked]);
  if (!launching) return amending;
  return (
    <Tabs
      label={t.bothDocuments}
      value={shown}
      onChange={setShown}
      tabs={[
        { key: 'amending', label: t.amendingDocument, content: amending },
        { key: 'launching', label: t.documentPart, content: launching },
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
