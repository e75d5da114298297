import type { ReactNode } from 'react';
import type { Tone } from '@/ui/StateBadge';
import type { Wanted } from './data';

export interface ListProps {
  wanted: Wanted;
  onSort: (sort: string) => void;
  empty: ReactNode;
}

/** What a unit wrote stands the same way in every list. */
export const TONES: Record<'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED' | 'APPROVED', Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'info',
  RETURNED: 'returned',
  ACCEPTED: 'done',
  APPROVED: 'done',
};
