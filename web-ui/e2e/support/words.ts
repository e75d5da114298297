/** Words that no Vietnamese screen shows: none of them is a Vietnamese word without its marks. */
const ENGLISH = [
  ...[
    'the',
    'and',
    'with',
    'from',
    'this',
    'that',
    'your',
    'please',
    'not found',
    'loading',
    'error',
    'failed',
    'success',
  ],
  ...[
    'submit',
    'submitted',
    'save',
    'saved',
    'cancel',
    'delete',
    'edit',
    'update',
    'create',
    'created',
    'search',
    'close',
  ],
  ...[
    'open',
    'opened',
    'pending',
    'draft',
    'approved',
    'approve',
    'rejected',
    'returned',
    'accepted',
    'overdue',
    'waived',
  ],
  ...[
    'fulfilled',
    'extended',
    'eligible',
    'undetermined',
    'campaign',
    'obligation',
    'registration',
    'commitment',
    'report',
  ],
  ...[
    'evidence',
    'nomination',
    'council',
    'decision',
    'award',
    'unit',
    'title',
    'status',
    'state',
    'name',
    'date',
    'login',
  ],
  ...[
    'logout',
    'sign in',
    'sign out',
    'password',
    'home',
    'next',
    'previous',
    'back',
    'show',
    'more',
    'undefined',
    'null',
    'true',
    'false',
  ],
];

const RULES: readonly { what: string; pattern: RegExp }[] = [
  { what: 'a UUID', pattern: /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi },
  { what: 'an ISO date', pattern: /\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?\b/g },
  { what: 'a raw constant', pattern: /\b[A-Z]{2,}(?:_[A-Z0-9]+)+\b/g },
  {
    what: 'a raw state',
    pattern:
      /\b(?:OPEN|DRAFT|LAUNCHED|SUBMITTED|RETURNED|APPROVED|ACCEPTED|WAITING|OVERDUE|ELIGIBLE|NONE|HOLD|PERSON|UNIT)\b/g,
  },
  { what: 'a programmer’s value', pattern: /\[object Object\]|\bNaN\b|\{\{|\}\}/g },
  { what: 'English', pattern: new RegExp(`(?<![\\p{L}\\d@./-])(?:${ENGLISH.join('|')})(?![\\p{L}\\d@./-])`, 'giu') },
];

/** What in this visible text does not belong on a Vietnamese screen, each with its surroundings. */
export function foreignWords(text: string): string[] {
  return RULES.flatMap(({ what, pattern }) =>
    [...text.matchAll(pattern)].map((match) => {
      const around = text.slice(Math.max(0, match.index - 25), match.index + match[0].length + 25);
      return `${what} “${match[0]}” in “…${around.replace(/\s+/g, ' ')}…”`;
    }),
  );
}
