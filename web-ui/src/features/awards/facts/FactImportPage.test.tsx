import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { FactImportPage } from './FactImportPage';
import type { ImportReport, RowReport } from './facts';

const row = (values: Partial<RowReport>): RowReport => ({
  line: 2,
  recordId: 'NH-1',
  subjectId: 'CB-017',
  subjectName: 'Lò Thị Pâng',
  what: 'Danh hiệu: Lao động tiên tiến, năm 2024',
  result: 'NEW',
  counts: true,
  faults: [],
  ...values,
});

const report = (values: Partial<ImportReport>): ImportReport => ({
  rows: 3,
  added: 2,
  changed: 0,
  unchanged: 0,
  refused: 1,
  notCounted: 1,
  stored: false,
  lines: [
    row({
      line: 4,
      result: 'REFUSED',
      counts: false,
      what: null,
      faults: [{ column: 'from_date', columnName: 'Từ ngày', message: 'Ngày bắt đầu ở tương lai' }],
    }),
    row({ line: 3, counts: false, note: 'Chưa có quyết định: giữ lại, không tính' }),
    row({}),
  ],
  ...values,
});

const choose = () => userEvent.upload(screen.getByLabelText(/^Tệp dữ kiện/), new File(['x'], 'du-kien.csv'));

describe('importing facts', () => {
  it('shows every row with its column and reason and takes over only the right ones when asked', async () => {
    const asked = serverAnswers({
      'POST /api/v1/facts/import/check': { body: report({}) },
      'POST /api/v1/facts/import': { body: report({ stored: true }) },
    });
    await renderPage(<FactImportPage />);

    await choose();

    const wrong = (await screen.findByRole('rowheader', { name: 'Dòng 4' })).closest('tr') as HTMLElement;
    expect(within(wrong).getByText('Cột Từ ngày:')).toBeDefined();
    expect(within(wrong).getByText('Ngày bắt đầu ở tương lai')).toBeDefined();
    expect(screen.getByText('Chưa có quyết định: giữ lại, không tính')).toBeDefined();

    await userEvent.click(screen.getByRole('button', { name: 'Chỉ nạp các dòng đúng (2 dòng)' }));

    await screen.findByRole('heading', { name: 'Kết quả xem từng dòng' });
    expect(screen.queryByRole('button', { name: /nạp/i })).toBeNull();
    const sent = asked.find((request) => new URL(request.url).pathname === '/api/v1/facts/import');
    expect(new URL(sent?.url ?? '').searchParams.get('partly')).toBe('true');
  });

  it('a number of the report opens the rows that it counts', async () => {
    serverAnswers({ 'POST /api/v1/facts/import/check': { body: report({}) } });
    await renderPage(<FactImportPage />);
    await choose();

    await userEvent.selectOptions(await screen.findByLabelText('Xem các dòng'), 'Giữ lại, không tính (1)');

    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Dòng 3']);
  });

  it('is closed to who only is a member', async () => {
    serverAnswers({});
    await renderPage(<FactImportPage />, { me: { roles: ['member'] } });

    expect(screen.getByText('Trang này dành cho vai trò khác')).toBeDefined();
  });
});
