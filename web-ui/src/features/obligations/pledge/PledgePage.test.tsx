import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import type { Pledge } from './data';
import { PledgeView } from './PledgePage';

const pledge: Pledge = {
  campaignId: 'c1',
  campaignTitle: 'Phong trào thi đua năm 2027',
  version: 2,
  state: 'SIGNING',
  text: 'GIAO ƯỚC THI ĐUA',
  textDigest: 'abc',
  parties: [
    {
      unitCode: 'NNPL',
      unitName: 'Khoa Nhà nước và Pháp luật',
      signedBy: 'Vũ Thị Thúy Nga',
      position: 'Trưởng khoa',
      signedAt: '2027-01-18T02:00:00Z',
      maySign: false,
    },
    { unitCode: 'LLCS', unitName: 'Khoa Lý luận cơ sở', maySign: true },
  ],
  returns: [],
  allowedActions: [],
};

it('is signed under the text that is shown, after a question', async () => {
  const asked = serverAnswers({
    'POST /api/v1/commitments/pledges/c1/sign': { body: { ...pledge, state: 'SEALED', version: 3 } },
  });
  await renderPage(<PledgeView pledge={pledge} />);
  expect(screen.getByText('1/2 đơn vị đã ký')).toBeTruthy();
  expect(screen.getByText('Vũ Thị Thúy Nga')).toBeTruthy();

  await userEvent.click(screen.getByRole('button', { name: 'Ký thay mặt Khoa Lý luận cơ sở' }));
  expect(asked).toHaveLength(0);
  const dialog = screen.getByRole('dialog', { name: 'Ký giao ước' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Tôi đã đọc và ký' }));

  await waitFor(() => expect(asked).toHaveLength(1));
  expect(await asked[0]?.json()).toEqual({ unitCode: 'LLCS', textDigest: 'abc' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('opens for signing only what was saved', async () => {
  const draft: Pledge = { ...pledge, state: 'DRAFT', allowedActions: ['edit', 'open'], parties: [] };
  const asked = serverAnswers({ 'PUT /api/v1/commitments/pledges/c1': { body: { ...draft, version: 3 } } });
  await renderPage(<PledgeView pledge={draft} />);

  await userEvent.type(screen.getByRole('textbox', { name: /^Nội dung giao ước/ }), '!');
  expect(screen.getByRole('button', { name: 'Mở ký' }).getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu nội dung' }));

  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.headers.get('If-Match')).toBe('"2"');
  expect(await asked[0]?.json()).toEqual({ text: 'GIAO ƯỚC THI ĐUA!' });
});

it('shows the seal, and says when it is broken', async () => {
  serverAnswers({});
  const sealed: Pledge = { ...pledge, state: 'SEALED', sealDigest: 'f00d', intact: false };
  await renderPage(<PledgeView pledge={sealed} />);

  expect(screen.getByText('Nội dung hoặc chữ ký không khớp dấu niêm phong.')).toBeTruthy();
  expect(screen.getByText('f00d')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'In giao ước' })).toBeTruthy();
});

it('is sent back with a reason instead of a signature, and shows both texts', async () => {
  const asked = serverAnswers({
    'POST /api/v1/commitments/pledges/c1/return': { body: { ...pledge, version: 3, state: 'NONE' } },
  });
  const before = {
    unitName: 'Khoa Nhà nước và Pháp luật',
    who: 'Vũ Thị Thúy Nga',
    at: '2027-01-17T02:00:00Z',
    reason: 'Thiếu chỉ tiêu mở lớp.',
    text: 'GIAO ƯỚC CŨ',
  };
  await renderPage(<PledgeView pledge={{ ...pledge, returns: [before] }} />);
  expect(screen.getByText(/trả lại lúc .*: Thiếu chỉ tiêu mở lớp\.$/)).toBeTruthy();
  expect(screen.getByText('GIAO ƯỚC CŨ')).toBeTruthy();

  await userEvent.click(screen.getByRole('button', { name: 'Trả lại, chưa ký: Khoa Lý luận cơ sở' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Trả lại giao ước' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Trả lại giao ước' }));
  expect(dialog.getByText('Cần ghi lý do trả lại.')).toBeTruthy();
  await userEvent.type(dialog.getByRole('textbox', { name: /^Cần sửa gì/ }), 'Thêm hạn từng việc.');
  await userEvent.click(dialog.getByRole('button', { name: 'Trả lại giao ước' }));

  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.headers.get('If-Match')).toBe('"2"');
  expect(await asked[0]?.json()).toEqual({ unitCode: 'LLCS', reason: 'Thêm hạn từng việc.' });
});
