import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { RehearsalPage } from './RehearsalPage';

const rehearsal = {
  behaviour: 'AS_BEFORE',
  from: '2027-01-05T00:30:00Z',
  to: '2027-12-20T00:30:00Z',
  obligations: 12,
  mails: 412,
  people: 31,
  reminders: 640,
  nobody: 2,
  escalations: { head: 4, officer: 3, principal: 1 },
  unreachable: [{ personId: 'CB-017', fullName: 'Lò Thị Pâng', reason: 'Chưa có địa chỉ thư' }],
  offDays: [{ day: '2027-02-08', name: 'Tết Nguyên đán', due: ['Báo cáo quý I'], mails: 3 }],
  busiestPeople: [
    { personId: 'CB-004', fullName: 'Lò Văn Hòa', unitName: 'Khoa Lý luận cơ sở', mails: 20, reminders: 41, most: 6 },
  ],
  busiestDays: [{ day: '2027-11-01', mails: 12 }],
  habits: [{ unitCode: 'NS-TCT-LLCS', unitName: 'Khoa Lý luận cơ sở', days: 4, from: 9 }],
  list: [],
  more: 412,
};
const campaigns = {
  'GET /api/v1/reminders/campaigns': { body: { items: [] } },
  'GET /api/v1/campaigns': { body: { items: [], next: null, total: 0 } },
};

describe('the rehearsal', () => {
  it('says what is crowded, what falls on days off and who used to be late', async () => {
    const asked = serverAnswers({ ...campaigns, 'POST /api/v1/reminders/rehearsal': { body: rehearsal } });
    await renderPage(<RehearsalPage />, { path: '/inbox/rehearsal?campaign=c-1&behaviour=AS_BEFORE' });

    expect(await screen.findByRole('heading', { name: '412 thư cho 31 người' })).toBeDefined();
    expect(screen.getByText(/thứ Hai, 08\/02\/2027/).closest('li')?.textContent).toContain(
      '(Tết Nguyên đán): hạn: Báo cáo quý I; 3 thư',
    );
    expect(screen.getByText(/Khoa Lý luận cơ sở: muộn 4 ngày làm việc/)).toBeDefined();
    expect(screen.getByText('Thư chưa đến được: Lò Thị Pâng.')).toBeDefined();
    expect(within(screen.getByRole('table', { name: 'Ai nhận nhiều nhất' })).getByText('41')).toBeDefined();
    const post = asked.find(({ method }) => method === 'POST');
    expect(await post?.json()).toEqual({ campaignId: 'c-1', behaviour: 'AS_BEFORE', ladder: null });
  });

  it('asks for a campaign first', async () => {
    const asked = serverAnswers(campaigns);
    await renderPage(<RehearsalPage />, { path: '/inbox/rehearsal' });

    expect(screen.getAllByText('Chọn một phong trào để diễn tập.').length).toBeGreaterThan(0);
    expect(asked.every(({ method }) => method === 'GET')).toBe(true);
  });
});
