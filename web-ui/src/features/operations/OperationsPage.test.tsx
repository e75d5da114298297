import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { OperationsPage } from './OperationsPage';

const letters = (...items: unknown[]) => ({ body: { items } });
const stuck = { id: 7, topic: 'thidua.campaign', key: 'k', error: 'no such unit', at: '2026-11-23T02:00:00Z' };
const url = (service: string, rest: string) => `/api/v1/operations/${service}/${rest}`;
const answers = {
  [`GET ${url('campaign-service', 'dead-letters')}`]: letters(),
  [`GET ${url('commitment-service', 'dead-letters')}`]: letters(stuck),
  [`GET ${url('award-service', 'dead-letters')}`]: letters(),
  [`GET ${url('notification-service', 'dead-letters')}`]: letters(),
};
const part = (name: string) => screen.findByRole('region', { name });

describe('the operations page', () => {
  it('retries a stuck message of the right part', async () => {
    const asked = serverAnswers({
      ...answers,
      [`POST ${url('commitment-service', 'dead-letters/7/retry')}`]: { status: 204 },
    });
    await renderPage(<OperationsPage />, { me: { roles: ['admin'] } });
    const commitments = within(await part('Đăng ký, chỉ tiêu, báo cáo'));

    await userEvent.click(await commitments.findByRole('button', { name: 'Xử lý lại' }));

    expect(asked.filter(({ method }) => method === 'POST').map(({ url }) => new URL(url).pathname)).toEqual([
      url('commitment-service', 'dead-letters/7/retry'),
    ]);
  });

  it('says where the audit trail was tampered with, and that it is intact elsewhere', async () => {
    serverAnswers({
      [`GET ${url('award-service', 'audit/verify')}`]: {
        body: { sealed: 1200, unsealed: 0, brokenAt: 42, intact: false },
      },
      [`GET ${url('campaign-service', 'audit/verify')}`]: {
        body: { sealed: 1200, unsealed: 3, brokenAt: null, intact: true },
      },
    });
    await renderPage(<OperationsPage />, { me: { roles: ['auditor'] } });

    await userEvent.click(within(await part('Khen thưởng')).getByRole('button', { name: /Kiểm tra nhật ký/ }));
    await userEvent.click(within(await part('Phong trào, tổ chức')).getByRole('button', { name: /Kiểm tra nhật ký/ }));

    expect(await screen.findByText(/bị sửa từ dòng 42/)).toBeDefined();
    expect(await screen.findByText(/Nguyên vẹn: 1.200 dòng.*3 dòng mới/)).toBeDefined();
    expect(screen.queryByText('Tin nhắn chưa xử lý được')).toBeNull();
  });

  it('is closed to everybody else', async () => {
    serverAnswers({});
    await renderPage(<OperationsPage />, { me: { roles: ['member'] } });

    expect(await screen.findByText('Trang này dành cho vai trò khác')).toBeDefined();
  });
});
