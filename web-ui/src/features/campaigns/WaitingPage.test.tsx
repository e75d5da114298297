import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { aCampaign } from './fixtures';
import { WaitingPage } from './WaitingPage';

const { id } = aCampaign();
const waiting = aCampaign({ state: 'SUBMITTED', version: 4, allowedActions: ['launch', 'return'] });
const principal = { roles: ['principal' as const], personId: 'CB-001' };

// jsdom knows no modal dialogs
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

const rehearsal = {
  behaviour: 'NOBODY_ANSWERS',
  obligations: 12,
  mails: 412,
  people: 31,
  reminders: 640,
  nobody: 0,
  escalations: { head: 1, officer: 1, principal: 1 },
  unreachable: [],
  offDays: [{ day: '2027-02-17', name: 'Tết Nguyên đán', due: ['Báo cáo quý I'], mails: 3 }],
  busiestPeople: [],
  busiestDays: [],
  habits: [],
  list: [],
  more: 0,
};

describe('the head of the body', { timeout: 20_000 }, () => {
  it('sees how many units get what before launching', async () => {
    const asked = serverAnswers({
      'POST /api/v1/reminders/rehearsal': { body: rehearsal },
      [`POST /api/v1/campaigns/${id}/launch`]: { body: aCampaign({ state: 'LAUNCHED', version: 5 }) },
    });
    await renderPage(<WaitingPage campaign={waiting} />, { me: principal });

    await userEvent.click(screen.getByRole('button', { name: 'Phát động' }));
    const dialog = screen.getByRole('dialog', { name: 'Phát động phong trào?' });
    expect(within(dialog).getByText(/1 đơn vị: Xác nhận đã nhận, đã quán triệt .*hạn 01\/12\/2026/)).toBeTruthy();
    expect(await within(dialog).findByText(/nhiều nhất 412 thư cho 31 người/)).toBeTruthy();
    expect(
      within(dialog).getByText(/Báo cáo quý I: hạn thứ Tư, 17\/02\/2027 là ngày nghỉ \(Tết Nguyên đán\)/),
    ).toBeTruthy();
    expect(within(dialog).getByRole('link', { name: 'Xem từng thư' }).getAttribute('href')).toContain('draft=');
    expect(asked.map(({ url }) => new URL(url).pathname)).toEqual(['/api/v1/reminders/rehearsal']);
    expect(await asked[0]?.clone().json()).toMatchObject({
      plan: { ownerUnit: 'NS-TCT', participants: ['NS-TCT-LLCS'], milestones: [{ due: '2026-12-01' }] },
    });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Phát động ngay' }));

    expect(asked[1]?.headers.get('If-Match')).toBe('"4"');
  });

  it('cannot return without a reason', async () => {
    const asked = serverAnswers({
      [`POST /api/v1/campaigns/${id}/return`]: { body: aCampaign({ state: 'RETURNED', version: 5 }) },
    });
    await renderPage(<WaitingPage campaign={waiting} />, { me: principal });

    await userEvent.click(screen.getByRole('button', { name: 'Trả lại' }));
    const dialog = screen.getByRole('dialog', { name: 'Trả lại để sửa' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Trả lại' }));
    expect(within(dialog).getByText('Cần ghi lý do trả lại.')).toBeTruthy();
    expect(asked).toHaveLength(0);

    await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: /Chỗ cần sửa/ }), '/milestones/0');
    await userEvent.click(within(dialog).getByRole('textbox', { name: /Lý do/ }));
    await userEvent.paste('Trùng kỳ thi');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Trả lại' }));

    expect(await asked[0]?.json()).toEqual({ remarks: [{ pointer: '/milestones/0', reason: 'Trùng kỳ thi' }] });
  });
});
