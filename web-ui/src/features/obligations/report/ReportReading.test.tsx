import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import type { Report } from './data';
import { ReportReading } from './ReportReading';

it('sets old and new side by side at the places that came back', async () => {
  serverAnswers({});
  const report = {
    id: 'p1',
    version: 6,
    state: 'SUBMITTED',
    done: 'Đã mở 11 lớp',
    blockers: 'Thiếu phòng',
    values: [{ commitmentId: 'm1', name: 'Mở đủ 46 lớp', measure: 'lớp', value: 1234.5, note: null, earlier: [] }],
    evidence: [],
    exceptions: [],
    allowedActions: [],
    reviews: [
      {
        remark: {
          at: '2027-04-06T02:00:00Z',
          who: 'Nông Thị Ánh Tuyết',
          decision: 'RETURNED',
          reason: 'Số chưa khớp',
          pins: [{ pointer: '/values/m1', reason: 'Sổ ghi khác' }],
        },
        done: 'Đã mở 11 lớp',
        blockers: 'Thiếu phòng',
        values: [{ commitmentId: 'm1', value: 12, note: null }],
        files: [{ id: 'f1', name: 'so-lop.pdf' }],
      },
    ],
  } as unknown as Report;

  await renderPage(<ReportReading report={report} />);

  const answer = screen.getByRole('region', { name: 'So với bản đã nộp trước' });
  const place = within(answer).getByRole('region', { name: 'Mở đủ 46 lớp' });
  expect(within(place).getByText('Cần sửa: Sổ ghi khác')).toBeTruthy();
  expect(within(place).getByText('12 lớp')).toBeTruthy();
  expect(within(place).getByText('1.234,5 lớp')).toBeTruthy();
  const file = within(answer).getByRole('region', { name: 'so-lop.pdf' });
  expect(within(file).getByText('Không ghi')).toBeTruthy();
  expect(within(answer).queryByText('Thiếu phòng')).toBeNull();
});

const waiting = {
  id: 'p1',
  version: 3,
  state: 'SUBMITTED',
  done: 'Đã mở 12 lớp',
  blockers: '',
  values: [],
  evidence: [],
  exceptions: [],
  reviews: [],
  allowedActions: ['accept', 'accept-in-part', 'return', 'withdraw'],
} as unknown as Report;

it('is accepted in part: which place not, and why', async () => {
  const asked = serverAnswers({ 'POST /api/v1/reports/p1/accept-in-part': { body: { ...waiting, version: 4 } } });
  await renderPage(<ReportReading report={waiting} />);

  await userEvent.click(screen.getByRole('button', { name: 'Chấp nhận một phần' }));
  const dialog = screen.getByRole('dialog', { name: 'Chấp nhận một phần', hidden: true });
  await userEvent.type(within(dialog).getByLabelText(/^Lý do không chấp nhận/), 'Thiếu căn cứ');
  await userEvent.selectOptions(within(dialog).getByLabelText('Chỗ'), 'Việc đã làm');
  await userEvent.type(within(dialog).getByLabelText(/^Vì sao/), 'Chưa có biên bản');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Chấp nhận một phần', hidden: true }));

  expect(await asked[0]?.json()).toEqual({
    reason: 'Thiếu căn cứ',
    pins: [{ pointer: '/done', reason: 'Chưa có biên bản' }],
  });
  expect(asked[0]?.headers.get('If-Match')).toBe('"3"');
});

it('is taken back after it was asked', async () => {
  const asked = serverAnswers({ 'POST /api/v1/reports/p1/withdraw': { body: { ...waiting, state: 'DRAFT' } } });
  await renderPage(<ReportReading report={waiting} />);

  await userEvent.click(screen.getByRole('button', { name: 'Rút lại' }));
  expect(asked).toHaveLength(0);
  const dialog = screen.getByRole('dialog', { name: 'Rút lại báo cáo?', hidden: true });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Rút lại', hidden: true }));

  expect(asked.map(({ url }) => new URL(url).pathname)).toEqual(['/api/v1/reports/p1/withdraw']);
});

it('says which places were not accepted', async () => {
  serverAnswers({});
  const partly = {
    ...waiting,
    state: 'ACCEPTED',
    allowedActions: [],
    exceptions: [{ pointer: '/done', reason: 'Chưa có biên bản' }],
  } as unknown as Report;
  await renderPage(<ReportReading report={partly} />);

  const section = screen.getByRole('region', { name: 'Không được chấp nhận' });
  expect(section.textContent).toContain('Việc đã làm: Chưa có biên bản');
});
