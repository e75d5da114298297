import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { LedgerPage } from './LedgerPage';

const delivery = {
  id: 'd-1',
  kind: 'REMINDER',
  state: 'SKIPPED',
  reason: 'Việc đã hoàn thành lúc 09:00 thứ Hai, 23/08/2027',
  title: 'Báo cáo quý III',
  step: 'T-3',
  role: 'OWNER',
  personId: 'CB-004',
  fullName: 'Lò Văn Hòa',
  address: null,
  unitCode: 'NS-TCT-LLCS',
  unitName: 'Khoa Lý luận cơ sở',
  attempts: 0,
  createdAt: '2027-09-14T00:30:00Z',
  nextTryAt: null,
  endedAt: '2027-09-14T00:30:00Z',
};
const healthy = { mailServerAway: false, waiting: 0, deferred: 0, failed: 0 };

describe('the delivery ledger', () => {
  it('says to whom nothing was sent and why', async () => {
    serverAnswers({
      'GET /api/v1/deliveries': { body: { items: [delivery], next: null, total: 1 } },
      'GET /api/v1/deliveries/health': { body: healthy },
    });
    await renderPage(<LedgerPage />, { path: '/inbox/deliveries' });

    const table = await screen.findByRole('table', { name: 'Sổ gửi thư' });

    expect(within(table).getByText('Không gửi')).toBeDefined();
    expect(within(table).getByText('Việc đã hoàn thành lúc 09:00 thứ Hai, 23/08/2027')).toBeDefined();
    expect(within(table).getByText('Nhắc việc, trước hạn 3 ngày làm việc')).toBeDefined();
    expect(within(table).getByText('(người thực hiện)')).toBeDefined();
  });

  it('says what the reader answered from the mail', async () => {
    const answered = { ...delivery, state: 'SENT', reason: null, answer: 'Xin gia hạn' };
    serverAnswers({
      'GET /api/v1/deliveries': { body: { items: [answered], next: null, total: 1 } },
      'GET /api/v1/deliveries/health': { body: healthy },
    });
    await renderPage(<LedgerPage />, { path: '/inbox/deliveries' });

    expect(await screen.findByText('Người nhận trả lời: Xin gia hạn')).toBeDefined();
  });

  it('warns when the mail server is away', async () => {
    serverAnswers({
      'GET /api/v1/deliveries': { body: { items: [], next: null, total: 0 } },
      'GET /api/v1/deliveries/health': { body: { ...healthy, mailServerAway: true, waiting: 12 } },
    });
    await renderPage(<LedgerPage />, { path: '/inbox/deliveries' });

    expect(await screen.findByText(/Máy chủ thư chưa kết nối được\. 12 thư đang chờ/)).toBeDefined();
  });

  it('asks the server for the state in the address', async () => {
    const asked = serverAnswers({
      'GET /api/v1/deliveries': { body: { items: [], next: null, total: 0 } },
      'GET /api/v1/deliveries/health': { body: healthy },
    });
    await renderPage(<LedgerPage />, { path: '/inbox/deliveries?state=FAILED' });

    expect(await screen.findByText('Không có lượt gửi nào')).toBeDefined();
    expect(asked.some((request) => new URL(request.url).searchParams.get('state') === 'FAILED')).toBe(true);
  });

  it('shows the mails of one campaign', async () => {
    const asked = serverAnswers({
      'GET /api/v1/deliveries': { body: { items: [delivery], next: null, total: 1 } },
      'GET /api/v1/deliveries/health': { body: healthy },
      'GET /api/v1/reminders/campaigns': {
        body: { items: [{ campaignId: 'c-1', title: 'Phong trào 2027', owed: 1, milestones: [] }] },
      },
    });
    await renderPage(<LedgerPage />, { path: '/inbox/deliveries', me: { roles: ['emulation-officer'] } });

    await userEvent.selectOptions(await screen.findByLabelText('Phong trào'), 'Phong trào 2027');

    await waitFor(() =>
      expect(asked.some((request) => new URL(request.url).searchParams.get('campaign') === 'c-1')).toBe(true),
    );
  });
});
