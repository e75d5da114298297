import { expect, it } from 'vitest';
import { sameText } from './sameText';

it('sees through how a text is stored', () => {
  expect(sameText({ done: 'Đã mở ', note: '' }, { done: 'Đã mở'.normalize('NFD'), note: null })).toBe(true);
  expect(sameText({ note: undefined }, { note: null })).toBe(true);
});

it('tells apart what says something else', () => {
  expect(sameText({ value: 0 }, { value: null })).toBe(false);
  expect(sameText({ done: 'Đã mở' }, { done: 'Đã mở rồi' })).toBe(false);
  expect(sameText([{ id: 'a' }], [{ id: 'a' }, { id: 'b' }])).toBe(false);
});
