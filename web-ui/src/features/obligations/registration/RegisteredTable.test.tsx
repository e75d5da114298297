import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import type { Registration } from './data';
import { RegisteredTable } from './RegisteredTable';

it('lists who registers what and why a line came back; who registers nothing is only named', async () => {
  serverAnswers({});
  const line = (subjectId: string, titleName: string, returnReason?: string, subjectName?: string) => ({
    subjectName,
    pointer: `/lines/${titleName}/${subjectId}`,
    subjectId,
    titleName,
    returnReason,
  });
  const registration = {
    unitCode: 'NS-TCT-LLCS',
    unitName: 'Khoa Lý luận cơ sở',
    lines: [
      line('CB-099', 'Lao động tiên tiến', undefined, 'Người Đã Chuyển'),
      line('CB-005', 'Lao động tiên tiến'),
      line('CB-005', 'Chiến sĩ thi đua cơ sở', 'Chưa có sáng kiến'),
      line('NS-TCT-LLCS', 'Tập thể lao động tiên tiến'),
    ],
    people: [
      { personId: 'CB-004', fullName: 'Lò Văn Hòa', position: 'Trưởng khoa' },
      { personId: 'CB-005', fullName: 'Lò Thị Pâng', position: 'Giảng viên' },
    ],
  } as unknown as Registration;

  await renderPage(<RegisteredTable registration={registration} />);

  const [unit, person, left] = screen.getAllByRole('row').slice(1);
  expect(unit?.textContent).toBe('Khoa Lý luận cơ sởTập thể lao động tiên tiến');
  expect(within(person as HTMLElement).getAllByRole('listitem')).toHaveLength(2);
  expect(person?.textContent).toContain('Bị trả lại: Chưa có sáng kiến');
  expect(left?.textContent).toBe('Người Đã ChuyểnLao động tiên tiến');
  expect(screen.getByText('1 người không đăng ký danh hiệu nào').parentElement?.textContent).toContain('Lò Văn Hòa');
});
