import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { RemindPage } from './RemindPage';

const line = (unitName: string, reason: string | null) => ({
  obligationId: `o-${unitName}`,
  title: 'Báo cáo 6 tháng',
  unitCode: unitName,
  unitName,
  personId: 'CB-004',
  fullName: 'Lò Văn Hòa',
  dueAt: '2027-06-14T16:59:59Z',
  remaining: 'Còn 3 ngày làm việc',
  reason,
});
const campaigns = {
  items: [
    {
      campaignId: 'c-1',
      title: 'Phong trào năm 2027',
      launchedAt: '2026-11-23T02:00:00Z',
      owed: 1,
      milestones: [{ id: 'm1', title: 'Đăng ký thi đua', dueAt: '2027-02-27T16:59:59Z' }],
    },
  ],
};
const preview = {
  reminded: [line('Khoa Lý luận cơ sở', null)],
  skipped: [line('Khoa Xây dựng Đảng', 'Việc đã hoàn thành lúc 09:00 thứ Hai, 04/10/2027')],
};

describe('reminding the units that owe', () => {
  beforeEach(() => {
    // jsdom has no modal dialogs
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function close() {
      this.open = false;
    };
  });

  it('shows who gets a mail and who does not and why', async () => {
    serverAnswers({
      'GET /api/v1/reminders/campaigns': { body: campaigns },
      'GET /api/v1/reminders/preview': { body: preview },
    });
    await renderPage(<RemindPage />, { path: '/inbox/remind' });

    const reminded = await screen.findByRole('table', { name: 'Sẽ nhắc 1 việc' });
    const skipped = screen.getByRole('table', { name: 'Không nhắc 1 việc' });

    expect(within(reminded).getByText('Khoa Lý luận cơ sở')).toBeDefined();
    expect(within(reminded).getByText('thứ Hai, 14/06/2027')).toBeDefined();
    expect(within(skipped).getByText('Việc đã hoàn thành lúc 09:00 thứ Hai, 04/10/2027')).toBeDefined();
  });

  it('sends after a confirmation, once', async () => {
    const asked = serverAnswers({
      'GET /api/v1/reminders/campaigns': { body: campaigns },
      'GET /api/v1/reminders/preview': { body: preview },
      'POST /api/v1/reminders': { body: preview },
    });
    await renderPage(<RemindPage />, { path: '/inbox/remind' });

    await userEvent.click(await screen.findByRole('button', { name: 'Nhắc 1 việc' }));
    expect(asked.some((request) => request.method === 'POST')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Gửi thư nhắc' }));

    const sent = asked.filter((request) => request.method === 'POST');
    expect(sent).toHaveLength(1);
    expect(await sent[0]?.json()).toEqual({ campaignId: 'c-1' });
    expect(sent[0]?.headers.get('Idempotency-Key')).toBeTruthy();
  });

  it('says so when nobody is left', async () => {
    serverAnswers({
      'GET /api/v1/reminders/campaigns': { body: campaigns },
      'GET /api/v1/reminders/preview': { body: { reminded: [], skipped: [] } },
    });
    await renderPage(<RemindPage />, { path: '/inbox/remind' });

    expect(await screen.findByText('Không còn ai phải nhắc')).toBeDefined();
    expect(screen.queryByRole('button', { name: /Nhắc/ })).toBeNull();
  });

  it('is for the officer alone', async () => {
    serverAnswers({});
    await renderPage(<RemindPage />, { path: '/inbox/remind', me: { roles: ['unit-head', 'member'] } });

    expect(screen.getByText('Trang này dành cho vai trò khác')).toBeDefined();
  });
});
