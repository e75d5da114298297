import { hasRole, type Me } from '@/auth/me';

type NavigationKey = 'home' | 'obligations' | 'campaigns' | 'awards' | 'inbox' | 'calendar' | 'operations';

interface NavigationItem {
  key: NavigationKey;
  to: '/' | '/obligations' | '/campaigns' | '/awards' | '/inbox' | '/calendar' | '/operations';
  /** Path of a 24 × 24 line icon. */
  icon: string;
}

const ITEMS: readonly NavigationItem[] = [
  { key: 'home', to: '/', icon: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z' },
  { key: 'obligations', to: '/obligations', icon: 'M9 6h11M9 12h11M9 18h11M4 6l1 1 2-2M4 12l1 1 2-2M4 18l1 1 2-2' },
  { key: 'campaigns', to: '/campaigns', icon: 'M5 21V4h13l-3 4 3 4H5' },
  { key: 'awards', to: '/awards', icon: 'M12 3a5 5 0 1 0 0 10 5 5 0 0 0 0-10M9 12l-2 9 5-3 5 3-2-9' },
  { key: 'inbox', to: '/inbox', icon: 'M4 6h16v12H4zM4 7l8 6 8-6' },
];

const OPERATIONS: NavigationItem = {
  key: 'operations',
  to: '/operations',
  icon: 'M4 12h4l2-6 4 12 2-6h4',
};

const CALENDAR: NavigationItem = {
  key: 'calendar',
  to: '/calendar',
  icon: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5M9 15h6',
};

/** What each role finds in the navigation; everything else is reached from there. */
export function navigationOf(me: Me): readonly NavigationItem[] {
  if (hasRole(me, 'member', 'unit-head', 'emulation-officer', 'principal', 'council-member')) return ITEMS;
  // machines' and inspectors' accounts are no persons of a unit: nobody writes to them
  const items = ITEMS.filter(({ key }) => key !== 'inbox');
  if (hasRole(me, 'auditor')) return [...items, OPERATIONS];
  if (hasRole(me, 'admin')) return [...ITEMS.filter(({ key }) => key === 'home'), CALENDAR, OPERATIONS];
  return items;
}
