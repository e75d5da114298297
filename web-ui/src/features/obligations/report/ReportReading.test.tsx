import { screen, within } from '@testing-library/react';
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
