import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { CalendarFeed } from './CalendarFeed';

const PATH = '/api/v1/inbox/calendar';
const none = { active: false, url: null, createdAt: null, readAt: null };
const made = { active: true, url: 'http://127.0.0.1:8080/m/calendar/bi-mat.ics', createdAt: '2027-08-19T00:30:00Z' };

describe('the calendar feed', () => {
  it('is made, shown once, and can be copied', async () => {
    serverAnswers({ [`GET ${PATH}`]: { body: none }, [`PUT ${PATH}`]: { body: made } });
    const user = userEvent.setup();
    await renderPage(<CalendarFeed />, { path: '/inbox/times' });

    await user.click(await screen.findByRole('button', { name: 'Tạo địa chỉ lịch' }));
    expect((await screen.findByLabelText<HTMLInputElement>(/Địa chỉ lịch của anh/)).value).toBe(made.url);
    await user.click(screen.getByRole('button', { name: 'Chép địa chỉ' }));

    expect(await navigator.clipboard.readText()).toBe(made.url);
  });

  it('is revoked', async () => {
    serverAnswers({
      [`GET ${PATH}`]: { body: { ...made, url: null, readAt: '2027-08-20T00:30:00Z' } },
      [`DELETE ${PATH}`]: { body: none },
    });
    await renderPage(<CalendarFeed />, { path: '/inbox/times' });
    expect(await screen.findByText(/Lịch đọc lần cuối lúc 07:30 ngày 20\/08\/2027/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Chép địa chỉ' })).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'Bỏ địa chỉ lịch' }));

    expect(await screen.findByRole('button', { name: 'Tạo địa chỉ lịch' })).toBeDefined();
  });
});
