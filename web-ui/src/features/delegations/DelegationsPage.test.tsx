import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { currentActing } from '@/api/acting';
import type { Delegation } from '@/auth/delegations';
import { renderPage, serverAnswers } from '@/test/render';
import { DelegationsPage } from './DelegationsPage';

const LIST = 'GET /api/v1/organisation/delegations';
const PEOPLE = 'GET /api/v1/organisation/people';
const head = { roles: ['unit-head', 'member'] as const, units: ['NS-TCT-NNPL'], personId: 'CB-014' };

const delegation: Delegation = {
  id: '6f0d6f0e-4a7f-4c3e-9c1e-2f1f3c6f7a01',
  version: 3,
  fromPerson: 'CB-014',
  fromName: 'Vũ Thị Thúy Nga',
  toPerson: 'CB-017',
  toName: 'Lò Thị Pâng',
  unitCode: 'NS-TCT-NNPL',
  unitName: 'Khoa Nhà nước và Pháp luật',
  role: 'unit-head',
  validFrom: '2027-03-01',
  validTo: '2027-03-15',
  reason: 'Đi công tác',
  state: 'ACTIVE',
  allowedActions: ['revoke'],
};

afterEach(() => sessionStorage.clear());

describe('delegations', () => {
  it('lets a head take back what was given, naming the version', async () => {
    const asked = serverAnswers({
      [LIST]: { body: [delegation] },
      [PEOPLE]: { body: { items: [], next: null, total: 0 } },
      [`POST /api/v1/organisation/delegations/${delegation.id}/revoke`]: { body: { ...delegation, state: 'REVOKED' } },
    });
    await renderPage(<DelegationsPage />, { me: { ...head, roles: [...head.roles] } });

    const row = await screen.findByRole('article', { name: 'Lò Thị Pâng' });
    expect(within(row).getByText(/từ 01\/03\/2027 đến hết 15\/03\/2027/)).toBeDefined();
    await userEvent.click(within(row).getByRole('button', { name: 'Thu hồi' }));

    expect(asked.find(({ method }) => method === 'POST')?.headers.get('If-Match')).toBe('"3"');
  });

  it('sends what the form says and shows what the server finds wrong at its field', async () => {
    const asked = serverAnswers({
      [LIST]: { body: [] },
      [PEOPLE]: {
        body: {
          items: [
            { personId: 'CB-014', fullName: 'Vũ Thị Thúy Nga', position: 'Trưởng khoa' },
            { personId: 'CB-017', fullName: 'Lò Thị Pâng', position: 'Giảng viên' },
          ],
          next: null,
          total: 2,
        },
      },
      'POST /api/v1/organisation/delegations': {
        status: 422,
        body: {
          type: 'https://thidua.vn/problems/delegation-wrong-days',
          title: 'Thời gian ủy quyền chưa đúng',
          status: 422,
          errors: [{ pointer: '/validTo', code: 'unsuitable', message: 'Ngày cuối sớm hơn ngày đầu.' }],
        },
      },
    });
    await renderPage(<DelegationsPage />, { me: { ...head, roles: [...head.roles] } });

    const deputy = await screen.findByLabelText(/Người làm thay/);
    await screen.findByRole('option', { name: 'Lò Thị Pâng (Giảng viên)' });
    expect(screen.queryByRole('option', { name: /Vũ Thị Thúy Nga/ })).toBeNull();
    await userEvent.selectOptions(deputy, 'CB-017');
    await userEvent.type(screen.getByLabelText(/Lý do/), 'Đi công tác');
    await userEvent.click(screen.getByRole('button', { name: 'Ủy quyền' }));

    const post = asked.find(({ method }) => method === 'POST');
    expect(await post?.json()).toMatchObject({
      toPerson: 'CB-017',
      unitCode: 'NS-TCT-NNPL',
      role: 'unit-head',
      validTo: null,
    });
    expect((await screen.findAllByText(/Ngày cuối sớm hơn ngày đầu/)).length).toBeGreaterThan(0);
  });

  it('lets the deputy act; from then on requests say so', async () => {
    const asked = serverAnswers({ [LIST]: { body: [delegation] } });
    await renderPage(<DelegationsPage />, { me: { roles: ['member'], personId: 'CB-017' } });

    await userEvent.click(await screen.findByRole('button', { name: 'Làm thay' }));

    expect(currentActing()).toMatchObject({ id: delegation.id, role: 'unit-head', headName: 'Vũ Thị Thúy Nga' });
    expect(asked.at(-1)?.headers.get('X-On-Behalf-Of')).toBeNull();
    await renderPage(<DelegationsPage />, { me: { roles: ['unit-head'], personId: 'CB-017' } });
    expect(asked.at(-1)?.headers.get('X-On-Behalf-Of')).toBe(delegation.id);
  });
});
