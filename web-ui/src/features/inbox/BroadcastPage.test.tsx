import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { BroadcastPage } from './BroadcastPage';

// jsdom knows no modal dialogs
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

const campaigns = {
  body: {
    items: [
      {
        campaignId: 'c-1',
        title: 'Phong trào 2027',
        launchedAt: '2027-01-04T00:00:00Z',
        owed: 1,
        milestones: [{ id: 'm-2', title: 'Báo cáo quý II', dueAt: '2027-06-18T16:59:59Z' }],
      },
    ],
  },
};
const readers = {
  byMail: 0,
  readers: [{ personId: 'CB-004', fullName: 'Lò Văn Hòa', unitName: 'Khoa LLCS', reason: 'Chưa có địa chỉ thư' }],
};

describe('a mail to many', () => {
  it('shows who gets it before it is sent', async () => {
    const asked = serverAnswers({
      'GET /api/v1/reminders/campaigns': campaigns,
      'POST /api/v1/reminders/broadcasts/preview': { body: readers },
      'POST /api/v1/reminders/broadcasts': { body: { queued: 1, already: 0 } },
    });
    await renderPage(<BroadcastPage />, { path: '/inbox/broadcast' });
    await screen.findByRole('option', { name: 'Phong trào 2027' });

    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Phong trào' }), 'c-1');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Mốc nộp' }), 'm-2');
    expect(await screen.findByText('1 người nhận, 0 người nhận được thư điện tử')).toBeDefined();
    expect(screen.getByText(/không nhận được thư: Chưa có địa chỉ thư/)).toBeDefined();
    await userEvent.type(screen.getByLabelText(/Tiêu đề/), 'Họp');
    await userEvent.type(screen.getByLabelText(/Nội dung/), 'Mời dự họp');
    await userEvent.click(screen.getByRole('button', { name: 'Gửi cho 1 người' }));
    expect(asked.some(({ url }) => url.endsWith('/broadcasts'))).toBe(false);
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Gửi' }));

    const sent = asked.find(({ url }) => url.endsWith('/broadcasts'));
    expect(await sent?.json()).toEqual({
      audience: { kind: 'OWING', campaignId: 'c-1', milestoneId: 'm-2', units: null, people: null },
      subject: 'Họp',
      text: 'Mời dự họp',
    });
  });
});
