import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { problem, renderPage, serverAnswers } from '@/test/render';
import { LadderPage } from './LadderPage';

const ladder = {
  campaignId: 'c-1',
  title: 'Phong trào 2027',
  own: false,
  version: 3,
  steps: [
    { offset: -3, rungs: ['OWNER'] },
    { offset: 1, rungs: ['OWNER', 'HEAD'] },
  ],
  common: [],
  allowedActions: ['change'],
};
const answers = {
  'GET /api/v1/reminders/campaigns': { body: { items: [] } },
  'GET /api/v1/reminders/ladders/c-1': { body: ladder },
  'POST /api/v1/reminders/rehearsal': { body: { mails: 12, people: 3 } },
};

describe('the ladder of a campaign', () => {
  it('is changed with the version that was seen, and says what it would do', async () => {
    const asked = serverAnswers({
      ...answers,
      'PUT /api/v1/reminders/ladders/c-1': { body: { ...ladder, own: true, version: 4 } },
    });
    await renderPage(<LadderPage />, { path: '/inbox/ladder?campaign=c-1' });
    expect(await screen.findByText('Với bậc thang này: 12 thư nữa cho 3 người.')).toBeDefined();

    await userEvent.click(screen.getAllByRole('checkbox', { name: 'Thủ trưởng' })[1] as HTMLElement);
    await userEvent.click(screen.getByRole('button', { name: 'Lưu bậc thang' }));

    expect(await screen.findByText(/Phong trào này có bậc thang riêng/)).toBeDefined();
    const put = asked.find(({ method }) => method === 'PUT');
    expect(put?.headers.get('If-Match')).toBe('"3"');
    expect(await put?.json()).toEqual({
      steps: [
        { offset: -3, rungs: ['OWNER'] },
        { offset: 1, rungs: ['OWNER', 'HEAD', 'PRINCIPAL'] },
      ],
    });
  });

  it('shows why it is refused', async () => {
    serverAnswers({
      ...answers,
      'PUT /api/v1/reminders/ladders/c-1': problem(422, 'ladder-not-possible', 'Bậc thang nhắc việc chưa dùng được', [
        { pointer: '/steps/1/offset', message: 'Hai bậc trùng ngày nhắc.' },
      ]),
    });
    await renderPage(<LadderPage />, { path: '/inbox/ladder?campaign=c-1' });

    await userEvent.click(await screen.findByRole('button', { name: 'Lưu bậc thang' }));

    expect((await screen.findAllByText('Hai bậc trùng ngày nhắc.')).length).toBeGreaterThan(0);
  });

  it('is read only for the principal', async () => {
    serverAnswers({ ...answers, 'GET /api/v1/reminders/ladders/c-1': { body: { ...ladder, allowedActions: [] } } });
    await renderPage(<LadderPage />, { path: '/inbox/ladder?campaign=c-1', me: { roles: ['principal'] } });

    expect(await screen.findByText(/Chỉ cán bộ thi đua, khen thưởng đổi được/)).toBeDefined();
    expect(screen.getByText('Trước hạn 3 ngày làm việc')).toBeDefined();
    expect(screen.getByText('Báo cho: người thực hiện, trưởng đơn vị')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Lưu bậc thang' })).toBeNull();
  });
});
