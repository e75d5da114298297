import { type ReactNode, useEffect } from 'react';

interface PageHeaderProps {
  title: string;
  lead?: ReactNode;
  /** The one prominent action of the page. */
  actions?: ReactNode;
  /** Links to the pages above, outermost first. */
  trail?: readonly ReactNode[];
  trailLabel?: string;
}

/** Title of the page, in the page and in the browser's tab. */
export function PageHeader({ title, lead, actions, trail, trailLabel = 'Vị trí trang' }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · Thi Đua`;
  }, [title]);
  return (
    <header className="page-header">
      <div>
        {trail && trail.length > 0 && (
          <nav aria-label={trailLabel}>
            <ol className="trail">
              {trail.map((link, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the trail of a page never changes its order
                <li key={index}>{link}</li>
              ))}
            </ol>
          </nav>
        )}
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </header>
  );
}
