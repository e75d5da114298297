import { describe, expect, it } from 'vitest';
import type { Role } from '@/auth/me';
import { navigationOf } from './navigation';

const keys = (...roles: Role[]) =>
  navigationOf({ name: '', username: '', roles, units: [], csrfToken: '' }).map(({ key }) => key);

describe('navigation by role', () => {
  it('gives people of a unit their tasks and their inbox', () => {
    expect(keys('unit-head', 'member')).toEqual(['home', 'obligations', 'campaigns', 'awards', 'inbox']);
  });

  it('gives the inspector the lists and the operations page, but no inbox', () => {
    expect(keys('auditor')).toEqual(['home', 'obligations', 'campaigns', 'awards', 'operations']);
  });

  it('gives the administrator the calendar, and nothing of the content', () => {
    expect(keys('admin')).toEqual(['home', 'calendar', 'operations']);
  });
});
