import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { TimesPage } from './TimesPage';

const times = { morning: '07:30', quietFrom: '20:00', quietTo: '06:00' };
const preferences = {
  times,
  own: false,
  language: 'VI',
  ownLanguage: null,
  version: 0,
  optional: [
    { kind: 'ACCEPTED', wanted: true },
    { kind: 'COMMENDED', wanted: true },
    { kind: 'PROPOSAL_ANSWERED', wanted: true },
  ],
  units: [{ unitCode: 'NS-TCT', unitName: 'Trường Chính trị tỉnh', version: 4, times, language: 'VI' }],
};
const PATH = '/api/v1/reminders/preferences';
const calendar = { 'GET /api/v1/inbox/calendar': { body: { active: false } } };

describe('the times of mails', () => {
  it('saves what the person chose, with empty quiet hours as none', async () => {
    const asked = serverAnswers({
      ...calendar,
      [`GET ${PATH}`]: { body: preferences },
      [`PUT ${PATH}/mine`]: { body: { ...preferences, own: true } },
    });
    await renderPage(<TimesPage />, { path: '/inbox/times' });
    const mine = within(await screen.findByRole('form', { name: 'Của tôi' }));
    expect(mine.getByText('Đang theo giờ chung của cơ quan.')).toBeDefined();

    await userEvent.clear(mine.getByLabelText('Giờ nhận thư buổi sáng'));
    await userEvent.type(mine.getByLabelText('Giờ nhận thư buổi sáng'), '8h15');
    await userEvent.clear(mine.getByLabelText('Không nhận thư từ'));
    await userEvent.clear(mine.getByLabelText('đến'));
    await userEvent.click(mine.getByRole('button', { name: 'Lưu' }));

    expect(await mine.findByRole('button', { name: 'Dùng giờ chung của cơ quan' })).toBeDefined();
    const put = asked.find((request) => request.method === 'PUT');
    expect(put?.headers.get('If-Match')).toBe('"0"');
    expect(await put?.json()).toEqual({ morning: '08:15', quietFrom: null, quietTo: null });
  });

  it('shows a refusal at its field', async () => {
    serverAnswers({
      ...calendar,
      [`GET ${PATH}`]: { body: preferences },
      [`PUT ${PATH}/units/NS-TCT`]: {
        status: 422,
        body: {
          type: 'https://thidua.vn/problems/morning-not-possible',
          title: 'Giờ nhận thư buổi sáng không phù hợp',
          status: 422,
          errors: [{ pointer: '/morning', code: 'range', message: 'Thư buổi sáng gửi được từ 05:00.' }],
        },
      },
    });
    await renderPage(<TimesPage />, { path: '/inbox/times' });
    const body = within(await screen.findByRole('form', { name: 'Giờ chung của Trường Chính trị tỉnh' }));

    await userEvent.click(body.getByRole('button', { name: 'Lưu' }));

    expect(await body.findByText('Thư buổi sáng gửi được từ 05:00.')).toBeDefined();
  });

  it('turns an optional kind off', async () => {
    const asked = serverAnswers({
      ...calendar,
      [`GET ${PATH}`]: { body: preferences },
      [`PUT ${PATH}/optional/COMMENDED`]: {
        body: { ...preferences, optional: [{ kind: 'COMMENDED', wanted: false }] },
      },
    });
    await renderPage(<TimesPage />, { path: '/inbox/times' });

    await userEvent.click(await screen.findByRole('checkbox', { name: 'Chúc mừng được khen thưởng' }));

    expect(
      (await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Chúc mừng được khen thưởng' })).checked,
    ).toBe(false);
    expect(await asked.find((request) => request.method === 'PUT')?.json()).toEqual({ wanted: false });
  });

  it('names each optional kind', async () => {
    serverAnswers({ ...calendar, [`GET ${PATH}`]: { body: preferences } });
    await renderPage(<TimesPage />, { path: '/inbox/times' });

    expect(await screen.findByRole('checkbox', { name: 'Báo kết quả được chấp nhận' })).toBeDefined();
    expect(screen.getByRole('checkbox', { name: 'Trả lời đề xuất danh hiệu của tôi' })).toBeDefined();
  });

  it('choose the language of own mails, and that of a body', async () => {
    const asked = serverAnswers({
      ...calendar,
      [`GET ${PATH}`]: { body: preferences },
      [`PUT ${PATH}/language`]: { body: { ...preferences, language: 'EN', ownLanguage: 'EN' } },
      [`PUT ${PATH}/units/NS-TCT/language`]: { body: preferences },
    });
    await renderPage(<TimesPage />, { path: '/inbox/times' });

    await userEvent.selectOptions(await screen.findByLabelText('Ngôn ngữ thư gửi cho tôi'), 'EN');
    await waitFor(() => expect(asked.filter(({ method }) => method === 'PUT')).toHaveLength(1));
    await userEvent.selectOptions(screen.getByLabelText(/^Ngôn ngữ thư của Trường/), 'EN');

    await waitFor(() => expect(asked.filter(({ method }) => method === 'PUT')).toHaveLength(2));
    expect(await asked.find(({ method }) => method === 'PUT')?.json()).toEqual({ language: 'EN' });
  });
});
