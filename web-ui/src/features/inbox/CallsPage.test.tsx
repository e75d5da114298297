import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { problem, renderPage, serverAnswers } from '@/test/render';
import { CallsPage } from './CallsPage';

const call = {
  personId: 'CB-017',
  fullName: 'Lò Thị Pâng',
  position: 'Giảng viên',
  unitCode: 'NS-TCT-NNPL',
  unitName: 'Khoa Nhà nước và pháp luật',
  phone: '0912 345 678',
  reason: 'Hộp thư không tồn tại hoặc đã chuyển đi',
  address: 'lo.thi.pang@example.vn',
  since: '2027-06-15T00:30:00Z',
  owed: [
    {
      obligationId: 'o-1',
      title: 'Báo cáo quý II',
      campaignTitle: 'Phong trào 2027',
      dueAt: '2027-06-18T16:59:59Z',
      remaining: 'Còn 3 ngày làm việc',
    },
  ],
  calledAt: null,
  calledBy: null,
  note: null,
  allowedActions: ['called', 'phone', 'clear'],
};

// jsdom knows no modal dialogs
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};

describe('the call list', () => {
  it('says whom to call, at which number and what is owed', async () => {
    serverAnswers({ 'GET /api/v1/deliveries/calls': { body: { items: [call] } } });
    await renderPage(<CallsPage />, { path: '/inbox/calls' });

    expect(await screen.findByRole('heading', { name: 'Lò Thị Pâng' })).toBeDefined();
    expect(screen.getByRole('link', { name: '0912 345 678' }).getAttribute('href')).toBe('tel:0912345678');
    expect(screen.getByRole('link', { name: 'Báo cáo quý II' })).toBeDefined();
    expect(screen.getByText(/còn 3 ngày làm việc/)).toBeDefined();
    expect(screen.getByText('Phong trào 2027')).toBeDefined();
  });

  it('keeps what was said on the telephone', async () => {
    const asked = serverAnswers({
      'GET /api/v1/deliveries/calls': { body: { items: [call] } },
      'POST /api/v1/deliveries/calls/CB-017/called': {
        body: {
          items: [{ ...call, calledAt: '2027-06-15T03:00:00Z', calledBy: 'Nông Thị Ánh Tuyết', note: 'Hẹn thứ Sáu' }],
        },
      },
    });
    await renderPage(<CallsPage />, { path: '/inbox/calls' });
    await userEvent.click(await screen.findByRole('button', { name: /^Đã gọi\s*Lò Thị Pâng$/ }));
    const dialog = within(await screen.findByRole('dialog', { hidden: true }));

    await userEvent.type(dialog.getByLabelText('Ghi chú'), 'Hẹn thứ Sáu');
    await userEvent.click(dialog.getByRole('button', { name: 'Lưu', hidden: true }));

    expect(await screen.findByText(/Nông Thị Ánh Tuyết: Hẹn thứ Sáu/)).toBeDefined();
    const sent = asked.find((request) => request.method === 'POST');
    expect(await sent?.json()).toEqual({ note: 'Hẹn thứ Sáu' });
  });

  it('shows a refused number at its field', async () => {
    serverAnswers({
      'GET /api/v1/deliveries/calls': { body: { items: [call] } },
      'POST /api/v1/deliveries/calls/CB-017/phone': problem(400, 'invalid', 'Dữ liệu chưa đúng', [
        { pointer: '/phone', message: 'Số điện thoại gồm 8 đến 20 chữ số' },
      ]),
    });
    await renderPage(<CallsPage />, { path: '/inbox/calls' });
    await userEvent.click(await screen.findByRole('button', { name: /^Sửa số\s*Lò Thị Pâng$/ }));
    const dialog = within(await screen.findByRole('dialog', { hidden: true }));

    await userEvent.click(dialog.getByRole('button', { name: 'Lưu', hidden: true }));

    expect((await dialog.findAllByText('Số điện thoại gồm 8 đến 20 chữ số')).length).toBeGreaterThan(0);
  });

  it('says so when everybody can be reached', async () => {
    serverAnswers({ 'GET /api/v1/deliveries/calls': { body: { items: [] } } });
    await renderPage(<CallsPage />, { path: '/inbox/calls' });

    expect(await screen.findByText('Không phải gọi ai')).toBeDefined();
  });
});
