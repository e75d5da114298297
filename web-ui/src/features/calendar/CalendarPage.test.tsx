import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { CalendarPage } from './CalendarPage';

const year = { year: 2026, daysOff: [], workdays: [], provisional: true, source: null };
const effect = {
  days: [
    {
      date: '2026-12-31',
      worked: false,
      name: 'Nghỉ hoán đổi',
      words: 'thứ Năm 31/12/2026: ngày làm việc trở thành ngày nghỉ (Nghỉ hoán đổi)',
    },
  ],
  dates: [
    {
      campaignId: '5f0c9a52-6f1e-4a3f-8c44-2f2f5d5b7a10',
      campaignTitle: 'Phong trào thi đua năm 2027',
      milestoneId: 'm1',
      title: 'Gửi kế hoạch',
      due: '2027-01-05',
      dueByCalendar: '2027-01-06',
      dayOff: null,
    },
  ],
};
const none = { items: [], splittable: ['Tết Âm lịch'] };

describe('the calendar', { timeout: 20_000 }, () => {
  it('shows the administrator what a notice changes before it is kept', async () => {
    const asked = serverAnswers({
      'GET /api/v1/calendar': { body: year },
      'GET /api/v1/calendar/notices': { body: { ...none, allowedActions: ['add', 'edit', 'withdraw', 'import'] } },
      'POST /api/v1/calendar/notices/preview': { body: effect },
      'POST /api/v1/calendar/notices': { status: 201, body: { notice: {}, effect } },
    });
    await renderPage(<CalendarPage />, { me: { roles: ['admin'] } });
    const user = userEvent.setup();

    await user.click(await screen.findByRole('button', { name: 'Thêm thông báo' }));
    await user.type(screen.getByLabelText(/Số, ký hiệu/), '1/TB');
    await user.type(screen.getByLabelText(/Ngày ban hành/), '01/11/2026');
    await user.click(screen.getByRole('button', { name: 'Thêm ngày hoán đổi' }));
    await user.type(screen.getByLabelText(/Nghỉ ngày/), '31/12/2026');
    await user.type(screen.getByLabelText(/Làm bù ngày/), '26/12/2026');
    await user.type(screen.getByLabelText(/Dịp nghỉ/), 'Nghỉ hoán đổi');
    await user.click(screen.getByRole('button', { name: 'Xem thay đổi' }));

    const shown = await screen.findByRole('status', { name: 'Thông báo này làm thay đổi' });
    expect(within(shown).getByText(/thứ Năm 31\/12\/2026: ngày làm việc trở thành ngày nghỉ/)).toBeTruthy();
    expect(within(shown).getByText(/Gửi kế hoạch: đang ghi thứ Ba, 05\/01\/2027/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lưu thông báo' }));

    expect(await screen.findByRole('status', { name: /Đã ghi/ })).toBeTruthy();
    const sent = asked.filter((request) => request.method === 'POST').at(-1);
    expect(await sent?.json()).toMatchObject({
      number: '1/TB',
      date: '2026-11-01',
      swaps: [{ off: '2026-12-31', worked: '2026-12-26', name: 'Nghỉ hoán đổi' }],
    });
  });

  it('lets everybody else only read', async () => {
    serverAnswers({
      'GET /api/v1/calendar': { body: year },
      'GET /api/v1/calendar/notices': { body: { ...none, allowedActions: [] } },
    });
    await renderPage(<CalendarPage />, { me: { roles: ['member'] } });

    expect(await screen.findByText('Chưa có thông báo nào cho năm này.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Thêm thông báo' })).toBeNull();
    expect(screen.queryByText('Tải thông báo từ tệp')).toBeNull();
  });
});
