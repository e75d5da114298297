import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { problem, renderPage, serverAnswers } from '@/test/render';
import { HomePage } from './HomePage';

const count = (value: number, list: string) => ({ value, list });
const counts = (late: number, unit = '') => ({
  owed: count(late + 4, `state=OPEN,EXTENDED,OVERDUE${unit}`),
  late: count(late, `state=OVERDUE${unit}`),
  dueSoon: count(1, `state=OPEN,EXTENDED&dueBefore=2026-11-30${unit}`),
  done: count(1204, `state=FULFILLED${unit}`),
  waived: count(0, `state=WAIVED${unit}`),
  waiting: count(2, unit.slice(1)),
});
const overview = {
  asOf: '2026-11-23T02:00:00Z',
  dueSoonUntil: '2026-11-30',
  total: counts(3),
  units: [
    {
      unitCode: 'NS-TCT-LLCS',
      unitName: 'Khoa Lý luận cơ sở',
      shortName: 'LLCS',
      counts: counts(3, '&unit=NS-TCT-LLCS'),
    },
    { unitCode: 'NS-TCT-XDD', unitName: 'Khoa Xây dựng Đảng', shortName: 'XDĐ', counts: counts(0, '&unit=NS-TCT-XDD') },
  ],
};
const obligations = {
  items: [
    {
      id: 'o-1',
      title: 'Đăng ký danh hiệu thi đua',
      unitName: 'Khoa Lý luận cơ sở',
      dueAt: '2026-11-25T16:59:59Z',
      state: 'OPEN',
      review: 'NONE',
      workingDaysLeft: 2,
      sourceText: 'gửi đăng ký trước ngày 25/11/2026',
      documentNumber: '12/KH-TCT',
      allowedActions: ['register'],
    },
  ],
  next: null,
  total: 12,
};
const waiting = {
  items: [
    {
      kind: 'REPORT',
      id: 'r-1',
      campaignId: 'c-1',
      title: 'Báo cáo quý IV',
      unitCode: 'NS-TCT-XDD',
      unitName: 'Khoa Xây dựng Đảng',
      submittedAt: '2026-11-20T02:10:00Z',
      late: true,
    },
  ],
  next: null,
  total: 1,
};
const healthy = { mailServerAway: false, waiting: 0, deferred: 0, failed: 0 };
const answers = {
  'GET /api/v1/deliveries/health': { body: healthy },
  'GET /api/v1/deliveries/calls': { body: { items: [] } },
  'GET /api/v1/overview': { body: overview },
  'GET /api/v1/overview/waiting': { body: waiting },
  'GET /api/v1/obligations': { body: obligations },
  'GET /api/v1/registrations/proposals': { body: { items: [], next: null, total: 0 } },
  'GET /api/v1/registrations/proposals/choices': { body: { campaigns: [] } },
  'GET /api/v1/campaigns/to-carry-out': { body: { items: [] } },
  'GET /api/v1/campaigns/addenda-waiting': { body: { items: [] } },
  'GET /api/v1/campaigns': { body: { items: [{ id: 'c-1', title: 'Thi đua năm 2027' }], next: null, total: 1 } },
  'GET /api/v1/decisions': {
    body: { items: [{ id: 'd-1', title: 'Công nhận danh hiệu 2026' }], next: null, total: 1 },
  },
  'GET /api/v1/organisation/people': {
    body: {
      items: [
        {
          personId: 'CB-010',
          fullName: 'Phạm Đức Thiệu',
          position: 'Trưởng khoa',
          headOf: 'NS-TCT-LLCS',
          endDate: '2024-09-30',
        },
        { personId: 'CB-004', fullName: 'Lò Văn Hòa', position: 'Trưởng khoa', headOf: 'NS-TCT-LLCS', endDate: null },
      ],
    },
  },
};

describe('the home of a head of unit', () => {
  const me = { roles: ['unit-head', 'member'] as const };

  it('shows what is owed with its date, its sentence and its next step', async () => {
    serverAnswers(answers);
    await renderPage(<HomePage />, { me: { ...me, roles: [...me.roles] } });

    const row = (await screen.findByText('thứ Tư, 25/11/2026')).closest('li') as HTMLElement;

    expect(within(row).getByText('còn 2 ngày làm việc')).toBeDefined();
    expect(within(row).getByText('Sắp đến hạn')).toBeDefined();
    expect(row.textContent).toContain('“gửi đăng ký trước ngày 25/11/2026” — 12/KH-TCT');
    expect(
      within(row)
        .getByRole('link', { name: /^Đăng ký: / })
        .getAttribute('href'),
    ).toBe('/obligations/o-1');
    expect(screen.getByRole('link', { name: 'Xem tất cả 12 việc' })).toBeDefined();
  });

  it('opens the list behind every bar', async () => {
    serverAnswers(answers);
    await renderPage(<HomePage />, { me: { roles: [...me.roles] } });

    const late = await screen.findByRole('link', { name: /^Quá hạn\s*3$/ });
    const done = screen.getByRole('link', { name: /^Đã hoàn thành\s*1\.204$/ });

    expect(late.getAttribute('href')).toBe('/obligations?state=OVERDUE');
    expect(done.getAttribute('href')).toBe('/obligations?state=FULFILLED');
  });

  it('praises when nothing is left', async () => {
    serverAnswers({ ...answers, 'GET /api/v1/obligations': { body: { items: [], next: null, total: 0 } } });
    await renderPage(<HomePage />, { me: { roles: [...me.roles] } });

    expect(await screen.findByRole('heading', { name: 'Hôm nay xong việc' })).toBeDefined();
  });

  it('says which part could not be loaded and keeps the rest', async () => {
    serverAnswers({ ...answers, 'GET /api/v1/overview': problem(503, 'unavailable', 'Tạm thời chưa đáp ứng') });
    await renderPage(<HomePage />, { me: { roles: [...me.roles] } });

    expect((await screen.findByRole('alert')).textContent).toContain('tạm thời chưa đáp ứng');
    expect(await screen.findByText('thứ Tư, 25/11/2026')).toBeDefined();
  });
});

describe('titles that people propose', () => {
  const choice = (unitName: string, registerBy: string | null, closed: string | null) => ({
    campaignId: unitName,
    campaignTitle: 'Thi đua năm 2027',
    unitName,
    registerBy,
    closed,
    titles: [],
  });

  it('are counted on the home of a head, and the number opens their list', async () => {
    const asked = serverAnswers({
      ...answers,
      'GET /api/v1/registrations/proposals': { body: { items: [], next: null, total: 3 } },
    });
    await renderPage(<HomePage />, { me: { roles: ['unit-head', 'member'] } });

    const link = await screen.findByRole('link', { name: '3 đề xuất danh hiệu chờ anh/chị trả lời' });

    expect(link.getAttribute('href')).toBe('/obligations/proposals?state=ASKED');
    expect(asked.some(({ url }) => /\/registrations\/proposals\?.*state=ASKED/.test(url))).toBe(true);
  });

  it('lead a member to the form while a registration is open, with its day', async () => {
    serverAnswers({
      ...answers,
      'GET /api/v1/registrations/proposals/choices': {
        body: {
          campaigns: [
            choice('Khoa Xây dựng Đảng', '2099-02-28T16:59:59Z', 'Đơn vị đã trình.'),
            choice('Khoa Lý luận cơ sở', '2099-02-27T16:59:59Z', null),
          ],
        },
      },
    });
    await renderPage(<HomePage />, { me: { roles: ['member'] } });

    const section = within(await screen.findByRole('region', { name: 'Đề xuất danh hiệu' }));

    expect(
      section.getByText(/^Khoa Lý luận cơ sở trình bản đăng ký danh hiệu đến hết thứ Sáu, 27\/02\/2099\./),
    ).toBeDefined();
    expect(section.getByRole('link', { name: 'Đề xuất danh hiệu' }).getAttribute('href')).toBe(
      '/obligations/proposals',
    );
  });

  it.each([
    ['a head whom nobody waits for', ['unit-head', 'member'] as const],
    ['a member whose unit has handed in', ['member'] as const],
  ])('say nothing to %s', async (_, roles) => {
    serverAnswers({
      ...answers,
      'GET /api/v1/registrations/proposals/choices': {
        body: { campaigns: [choice('Khoa Lý luận cơ sở', '2099-02-27T16:59:59Z', 'Đơn vị đã trình.')] },
      },
    });
    await renderPage(<HomePage />, { me: { roles: [...roles] } });
    await screen.findByText('thứ Tư, 25/11/2026');

    expect(screen.queryByRole('region', { name: 'Đề xuất danh hiệu' })).toBeNull();
  });
});

describe('the home of the officer', () => {
  it('shows who waits and how each unit stands', async () => {
    serverAnswers(answers);
    await renderPage(<HomePage />);

    const review = await screen.findByRole('link', {
      name: /^Xem và duyệt\s*: Báo cáo quý IV, Khoa Xây dựng Đảng$/,
    });
    expect(review.getAttribute('href')).toBe('/obligations/reports/r-1');
    const unit = await screen.findByRole('link', { name: 'Khoa Lý luận cơ sở, Quá hạn: 3' });
    expect(unit.getAttribute('href')).toBe('/obligations?state=OVERDUE&unit=NS-TCT-LLCS');
    expect(screen.queryByRole('link', { name: /Khoa Xây dựng Đảng, Quá hạn/ })).toBeNull();
  });
});

describe('mails that do not arrive', () => {
  it('show on the home of the officer, with the way to the list', async () => {
    serverAnswers({
      ...answers,
      'GET /api/v1/deliveries/health': { body: { ...healthy, mailServerAway: true, waiting: 12 } },
      'GET /api/v1/deliveries/calls': { body: { items: [{ personId: 'CB-017', calledAt: null }] } },
    });
    await renderPage(<HomePage />);

    expect(await screen.findByText(/Máy chủ thư chưa kết nối được; 12 thư đang chờ/)).toBeDefined();
    expect((await screen.findByRole('link', { name: 'Xem danh sách cần gọi' })).getAttribute('href')).toBe(
      '/inbox/calls',
    );
  });

  it('say nothing while all is well or everybody was called', async () => {
    serverAnswers({
      ...answers,
      'GET /api/v1/deliveries/calls': { body: { items: [{ personId: 'CB-017', calledAt: '2026-11-23T02:00:00Z' }] } },
    });
    await renderPage(<HomePage />);
    await screen.findByRole('link', { name: 'Khoa Lý luận cơ sở, Quá hạn: 3' });

    expect(screen.queryByRole('region', { name: 'Tình trạng thư' })).toBeNull();
  });
});

describe('the home of the principal', () => {
  it('has what waits for a signature on top', async () => {
    serverAnswers(answers);
    await renderPage(<HomePage />, { me: { roles: ['principal', 'member'] } });

    const desk = within(await screen.findByRole('region', { name: 'Chờ anh/chị ký' }));

    expect((await desk.findByRole('link', { name: /^Xem và phát động/ })).getAttribute('href')).toBe('/campaigns/c-1');
    expect((await desk.findByRole('link', { name: /^Xem và ký/ })).getAttribute('href')).toBe('/awards/decisions/d-1');
  });

  it('names the units to call, the latest first', async () => {
    serverAnswers(answers);
    await renderPage(<HomePage />, { me: { roles: ['principal', 'member'] } });

    const names = within(await screen.findByRole('region', { name: 'Cần nhắc' }));

    expect((await names.findAllByRole('link')).map((link) => link.textContent)).toEqual([
      'Khoa Lý luận cơ sở',
      'Khoa Xây dựng Đảng',
    ]);
    expect(await names.findByText('Trưởng khoa Lò Văn Hòa')).toBeDefined();
    expect(names.queryByText(/Phạm Đức Thiệu/)).toBeNull();
  });

  it('tells the administrator what is stuck, and leads to what only they may change', async () => {
    const letters = (...items: unknown[]) => ({ body: { items } });
    const stuck = { id: 7, topic: 'thidua.campaign', key: 'k', error: 'no such unit', at: '2026-11-23T02:00:00Z' };
    serverAnswers({
      'GET /api/v1/deliveries/health': { body: { mailServerAway: true, waiting: 12, deferred: 3, failed: 1 } },
      'GET /api/v1/operations/campaign-service/dead-letters': letters(),
      'GET /api/v1/operations/commitment-service/dead-letters': letters(stuck, {
        ...stuck,
        id: 8,
        settledAt: '2026-11-23T03:00:00Z',
      }),
      'GET /api/v1/operations/award-service/dead-letters': letters(stuck),
      'GET /api/v1/operations/notification-service/dead-letters': letters(),
    });
    await renderPage(<HomePage />, { me: { roles: ['admin'] } });

    expect((await screen.findByRole('link', { name: /^2\s*Tin nhắn/ })).getAttribute('href')).toBe('/operations');
    expect(screen.getByRole('link', { name: /^3\s*Thư chờ gửi lại/ }).getAttribute('href')).toContain('state=DEFERRED');
    expect(screen.getByText(/12 thư đang chờ/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Mẫu thư' }).getAttribute('href')).toBe('/inbox/templates');
    expect(screen.getByRole('link', { name: 'Lịch nghỉ, làm bù' }).getAttribute('href')).toBe('/calendar');
  });
});
