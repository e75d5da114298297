import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { aCampaign } from './fixtures';
import { LaunchedPage } from './LaunchedPage';

const launched = aCampaign({ state: 'LAUNCHED', version: 5, allowedActions: ['move-milestones'] });
const { id } = launched;
const officer = { roles: ['emulation-officer' as const], personId: 'CB-040' };
const history = {
  items: [
    {
      number: 2,
      cause: 'MOVE',
      since: '2026-12-15T03:00:00Z',
      by: 'Nông Thị Ánh Tuyết',
      reason: 'Tỉnh lùi hạn sang sau Tết',
      changes: [{ milestoneId: 'm1', title: 'Sơ kết', from: '2027-01-29', to: '2027-02-16' }],
      differences: [],
    },
    {
      number: 1,
      cause: 'LAUNCH',
      since: '2026-11-23T02:00:00Z',
      by: 'Hoàng Thị Thuỳ Dương',
      changes: [],
      differences: [],
    },
  ],
};
const row = { milestoneId: 'm1', title: 'Sơ kết', from: '2027-07-09', asked: true, units: 0 };

describe('a launched campaign', { timeout: 20_000 }, () => {
  it('moves a milestone across Tết after a preview and with a reason', async () => {
    const asked = serverAnswers({
      [`GET /api/v1/campaigns/${id}/versions`]: { body: history },
      [`POST /api/v1/campaigns/${id}/milestones/preview-move`]: {
        body: {
          version: 5,
          possible: true,
          rows: [
            { ...row, to: '2027-02-08', dayOff: 'Tết Âm lịch', nextWorkDay: '2027-02-12' },
            { ...row, milestoneId: 'm2', title: 'Báo cáo', to: '2027-02-19', asked: false, units: 7 },
          ],
          units: launched.participants,
        },
      },
      [`POST /api/v1/campaigns/${id}/milestones/move`]: { body: { ...launched, version: 6 } },
    });
    await renderPage(<LaunchedPage campaign={launched} />, { me: officer });

    await userEvent.click(screen.getByRole('button', { name: 'Dời mốc thời gian' }));
    const panel = within(screen.getByRole('region', { name: 'Dời mốc thời gian' }));
    await userEvent.selectOptions(panel.getByRole('combobox', { name: /Mốc/ }), 'm1');
    await userEvent.click(panel.getByRole('textbox', { name: /Ngày mới/ }));
    await userEvent.paste('08/02/2027');
    await userEvent.click(panel.getByRole('button', { name: 'Xem trước' }));

    const table = within(await panel.findByRole('table', { name: '2 mốc sẽ đổi ngày' }));
    expect(table.getByText('Rơi vào Tết Âm lịch')).toBeTruthy();
    expect(table.getByText('· theo mốc khác')).toBeTruthy();
    await userEvent.click(table.getByRole('button', { name: 'Lấy thứ Sáu, 12/02/2027' }));
    await panel.findByRole('table');
    await userEvent.click(panel.getByRole('button', { name: 'Dời 2 mốc' }));
    expect(panel.getByText('Cần ghi lý do dời mốc.')).toBeTruthy();
    await userEvent.click(panel.getByRole('textbox', { name: /Lý do dời/ }));
    await userEvent.paste('Tỉnh lùi hạn sang sau Tết');
    await userEvent.click(panel.getByRole('button', { name: 'Dời 2 mốc' }));

    const sent = asked.filter((request) => request.url.endsWith('/move'));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers.get('If-Match')).toBe('"5"');
    expect(await sent[0]?.json()).toEqual({
      moves: [{ milestoneId: 'm1', due: '2027-02-12' }],
      reason: 'Tỉnh lùi hạn sang sau Tết',
    });
  });

  it('tells its history in sentences and what it said on a day', async () => {
    serverAnswers({
      [`GET /api/v1/campaigns/${id}/versions`]: { body: history },
      [`GET /api/v1/campaigns/${id}`]: { body: { ...launched, on: '2026-12-01', allowedActions: [] } },
    });
    await renderPage(<LaunchedPage campaign={launched} />, { me: officer });

    const changes = within(screen.getByRole('region', { name: 'Các lần thay đổi' }));
    expect(await changes.findByText('Nông Thị Ánh Tuyết dời 1 mốc.')).toBeTruthy();
    expect(changes.getByText('“Sơ kết”: từ thứ Sáu, 29/01/2027 sang thứ Ba, 16/02/2027')).toBeTruthy();
    expect(changes.getByText('Lý do: Tỉnh lùi hạn sang sau Tết')).toBeTruthy();

    await userEvent.clear(changes.getByRole('textbox', { name: /vào ngày/ }));
    await userEvent.paste('01/12/2026');
    await userEvent.click(changes.getByRole('button', { name: 'Xem ngày đó' }));
    const schedule = within(await changes.findByRole('list', { name: 'Các mốc vào thứ Ba, 01/12/2026' }));
    expect(schedule.getByText('thứ Sáu, 09/07/2027')).toBeTruthy();
  });

  it('asks for the day instead of doing nothing', async () => {
    serverAnswers({ [`GET /api/v1/campaigns/${id}/versions`]: { body: history } });
    await renderPage(<LaunchedPage campaign={launched} />, { me: officer });

    const changes = within(screen.getByRole('region', { name: 'Các lần thay đổi' }));
    await userEvent.clear(changes.getByRole('textbox', { name: /vào ngày/ }));
    await userEvent.click(changes.getByRole('button', { name: 'Xem ngày đó' }));

    expect(changes.getByText('Cần chọn ngày muốn xem.')).toBeTruthy();
  });

  it('tells what changed by names, never by codes', async () => {
    const amended = {
      number: 2,
      cause: 'AMEND',
      since: '2026-12-15T03:00:00Z',
      by: 'Hoàng Thị Thuỳ Dương',
      reason: 'Thêm giấy khen',
      changes: [],
      differences: [{ section: 'rewards', what: 'GIAY_KHEN', before: null, after: 'GIAY_KHEN, tối đa 12' }],
    };
    serverAnswers({ [`GET /api/v1/campaigns/${id}/versions`]: { body: { items: [amended] } } });
    await renderPage(<LaunchedPage campaign={launched} />, { me: officer });

    const changes = within(screen.getByRole('region', { name: 'Các lần thay đổi' }));
    await userEvent.click(await changes.findByText('1 chỗ thay đổi', { selector: 'summary' }));
    expect(changes.getByRole('rowheader', { name: 'Giấy khen' })).toBeTruthy();
    expect(changes.getByText('Giấy khen, tối đa 12')).toBeTruthy();
    expect(changes.queryByText(/GIAY_KHEN/)).toBeNull();
  });

  it('begins the plan of the year after with this one', async () => {
    const asked = serverAnswers({
      [`GET /api/v1/campaigns/${id}/versions`]: { body: history },
      'POST /api/v1/campaigns': { status: 201, body: aCampaign({ id: '11111111-6f1e-4a3f-8c44-2f2f5d5b7a10' }) },
    });
    await renderPage(<LaunchedPage campaign={{ ...launched, allowedActions: ['copy'] }} />, { me: officer });

    await userEvent.click(screen.getByRole('button', { name: 'Chép cho năm sau' }));

    const sent = asked.find((request) => request.method === 'POST');
    expect(await sent?.json()).toEqual({ copyOf: id });
  });

  it('offers no move to those who may not', async () => {
    serverAnswers({ [`GET /api/v1/campaigns/${id}/versions`]: { body: history } });
    await renderPage(<LaunchedPage campaign={{ ...launched, allowedActions: [] }} />, { me: officer });

    expect(screen.queryByRole('button', { name: 'Dời mốc thời gian' })).toBeNull();
  });
});
