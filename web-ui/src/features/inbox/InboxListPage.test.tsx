import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { problem, renderPage, serverAnswers } from '@/test/render';
import { InboxListPage } from './InboxListPage';

const entry = (id: number, unread: boolean, kind = 'REMINDER') => ({
  id,
  kind,
  title: `Báo cáo quý ${id}`,
  body: 'Còn 1 ngày làm việc, hạn trước 24:00 thứ Sáu, 20/08/2027',
  link: `/obligations/o-${id}`,
  at: '2027-08-19T00:30:00Z',
  unread,
  settled: false,
});
const page = { items: [entry(2, true), entry(1, false, 'RETURNED')], next: null, total: 2 };

describe('the inbox', () => {
  it('shows what was told, and what is unread', async () => {
    serverAnswers({ 'GET /api/v1/inbox': { body: page } });
    await renderPage(<InboxListPage />, { path: '/inbox' });

    const unread = (await screen.findByRole('link', { name: 'Báo cáo quý 2' })).closest('li') as HTMLElement;
    const read = screen.getByRole('link', { name: 'Báo cáo quý 1' }).closest('li') as HTMLElement;

    expect(within(unread).getByText('Chưa đọc')).toBeDefined();
    expect(within(unread).getByText('07:30 ngày 19/08/2027')).toBeDefined();
    expect(within(read).queryByText('Chưa đọc')).toBeNull();
    expect(within(read).getByText('Trả lại')).toBeDefined();
  });

  it('marks an entry as read', async () => {
    const asked = serverAnswers({
      'GET /api/v1/inbox': { body: page },
      'POST /api/v1/inbox/2/read': { body: entry(2, false) },
    });
    await renderPage(<InboxListPage />, { path: '/inbox' });

    await userEvent.click(await screen.findByRole('button', { name: 'Đánh dấu đã đọc: Báo cáo quý 2' }));

    expect(asked.filter((request) => request.method === 'POST')).toHaveLength(1);
    expect(asked.filter((request) => request.method === 'GET').length).toBeGreaterThan(1);
  });

  it('leads the officer to the ledger and to reminding, and nobody else', async () => {
    serverAnswers({ 'GET /api/v1/inbox': { body: { items: [], next: null, total: 0 } } });
    await renderPage(<InboxListPage />, { path: '/inbox' });
    expect(await screen.findByText('Chưa có thông báo nào')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Nhắc đơn vị chưa nộp' })).toBeDefined();

    await renderPage(<InboxListPage />, { path: '/inbox', me: { roles: ['member'] } });
    expect(screen.getAllByRole('link', { name: 'Nhắc đơn vị chưa nộp' })).toHaveLength(1);
  });

  it('says what happened when it cannot be loaded', async () => {
    serverAnswers({ 'GET /api/v1/inbox': problem(503, 'unavailable', 'Hệ thống tạm thời chưa đáp ứng') });
    await renderPage(<InboxListPage />, { path: '/inbox' });

    expect((await screen.findByRole('alert')).textContent).toContain('chưa đáp ứng');
  });
});
