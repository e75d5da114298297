/** What a list shows stands in the URL; everything that is not text is left out. */
type Search = Record<string, unknown>;

function texts<K extends string>(search: Search, keys: readonly K[]): { [key in K]?: string } {
  const found: { [key in K]?: string } = {};
  for (const key of keys) {
    const value = search[key];
    if (typeof value === 'string' && value !== '') found[key] = value;
  }
  return found;
}

export type ListSearch = ReturnType<typeof listSearch>;

export const listSearch = (search: Search) =>
  texts(search, ['state', 'unit', 'campaign', 'kind', 'dueBefore', 'review', 'sort']);
export type WaitingSearch = ReturnType<typeof waitingSearch>;

export const waitingSearch = (search: Search) => texts(search, ['unit', 'campaign', 'kind', 'sort']);
export const campaignSearch = (search: Search) => texts(search, ['campaign', 'sort']);
export const proposalSearch = (search: Search) => texts(search, ['state', 'unit', 'campaign', 'sort']);
export const roundsSearch = (search: Search) => texts(search, ['sort', 'bloc']);
export const paperSearch = (search: Search) => texts(search, ['list', 'state', 'unit', 'campaign', 'name', 'sort']);
export const sheetSearch = (search: Search) => ({
  campaign: texts(search, ['campaign']).campaign ?? '',
  unit: texts(search, ['unit']).unit ?? '',
});
