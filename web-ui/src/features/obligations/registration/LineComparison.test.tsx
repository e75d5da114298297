import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import type { Registration } from './data';
import { LineComparison } from './LineComparison';

it('shows what came back, what went and what came, and nothing else', async () => {
  serverAnswers({});
  const line = (titleCode: string, subjectId: string) => ({ titleCode, subjectKind: 'PERSON', subjectId });
  const registration = {
    unitCode: 'NS-TCT-LLCS',
    unitName: 'Khoa Lý luận cơ sở',
    lines: [line('LDTT', 'CB-004'), line('LDTT', 'CB-005'), line('CSTDCS', 'CB-005')],
    people: [
      { personId: 'CB-004', fullName: 'Lò Văn Hòa', position: 'Trưởng khoa' },
      { personId: 'CB-005', fullName: 'Lò Thị Pâng', position: 'Giảng viên' },
    ],
    titles: [
      { code: 'LDTT', name: 'Lao động tiên tiến', subjectKinds: ['PERSON'], requires: null },
      { code: 'CSTDCS', name: 'Chiến sĩ thi đua cơ sở', subjectKinds: ['PERSON'], requires: 'LDTT' },
    ],
    reviews: [
      {
        remark: {
          at: '2027-02-20T02:00:00Z',
          who: 'Nông Thị Ánh Tuyết',
          decision: 'RETURNED',
          reason: 'Vượt chỉ tiêu',
          pins: [{ pointer: '/lines/CSTDCS/CB-004', reason: 'Chưa có sáng kiến' }],
        },
        lines: [line('LDTT', 'CB-004'), line('LDTT', 'CB-005'), line('CSTDCS', 'CB-004')],
      },
    ],
  } as unknown as Registration;

  await renderPage(<LineComparison registration={registration} />);

  const rows = screen.getAllByRole('row').slice(1);
  expect(
    rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ),
  ).toEqual([
    ['Đăng ký', 'Không đăng ký'],
    ['Không đăng ký', 'Đăng ký'],
  ]);
  expect(within(rows[0] as HTMLElement).getByText(/Chưa có sáng kiến/)).toBeTruthy();
  expect(within(rows[1] as HTMLElement).getByText('Lò Thị Pâng: Chiến sĩ thi đua cơ sở')).toBeTruthy();
});
