import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { packsQuery } from './awards';
import { useTexts } from './messages';

/** The packs that something was judged by, by name, each leading to its rules. */
export function PackLinks({ ids }: { ids: readonly string[] }) {
  const t = useTexts();
  const { data } = useQuery(packsQuery);
  const nameOf = (id: string) => data?.items.find((pack) => pack.id === id)?.name ?? t.rulebook;
  return (
    <ul className="listed">
      {ids.map((id) => (
        <li key={id}>
          <Link to="/awards/rulebook/$packId" params={{ packId: id }}>
            {nameOf(id)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
