import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { Verdicts } from './AppraisalPage';
import { NoRecord } from './FactFormPage';
import type { AwardVerdict, SubjectVerdicts } from './facts';

const verdict = (awardName: string, outcome: AwardVerdict['outcome'], missing: string[]): AwardVerdict => ({
  awardCode: awardName,
  awardName,
  outcome,
  packs: ['RP-2025'],
  lines: [
    {
      required: `Điều kiện của ${awardName}`,
      found: 'Tìm thấy',
      truth: outcome === 'ELIGIBLE' ? 'MET' : 'NOT_MET',
      article: 'Điều 23',
      records: [],
      missing,
      parts: [],
    },
  ],
});

const found: SubjectVerdicts = {
  subjectKind: 'PERSON',
  subjectId: 'CB-017',
  subjectName: 'Lò Thị Pâng',
  unitName: 'Khoa Nhà nước và Pháp luật',
  year: 2025,
  day: '2025-12-31',
  verdicts: [
    verdict('Chiến sĩ thi đua cấp tỉnh', 'NOT_ELIGIBLE', ['Thêm hai năm']),
    verdict('Chiến sĩ thi đua cơ sở', 'ELIGIBLE', []),
  ],
};

beforeEach(() => {
  serverAnswers({ 'GET /api/v1/rulebook': { body: { items: [{ id: 'RP-2025', name: 'Luật từ 01/07/2025' }] } } });
});

it('shows every title, what is met first, with what is missing and the clauses behind it', async () => {
  await renderPage(<Verdicts found={found} />);

  const [first, second] = screen.getAllByRole('group');
  expect(within(first as HTMLElement).getByText('Chiến sĩ thi đua cơ sở')).toBeDefined();
  expect(within(second as HTMLElement).getAllByText('Thêm hai năm')).toHaveLength(2);
  await userEvent.click(within(second as HTMLElement).getByText('Chiến sĩ thi đua cấp tỉnh'));
  expect(within(second as HTMLElement).getByText('Điều kiện của Chiến sĩ thi đua cấp tỉnh')).toBeDefined();
  expect(within(second as HTMLElement).getByText(/Điều 23/)).toBeDefined();
  expect(screen.getByText(/Theo quy định ngày 31\/12\/2025/)).toBeDefined();
});

it('says where to go when the fact to be corrected is not there', async () => {
  await renderPage(<NoRecord kind="PERSON" subjectId="CB-017" />);

  expect(screen.getByText('Không tìm thấy dữ kiện cần sửa')).toBeDefined();
  expect(screen.getByRole('link', { name: 'Mở hồ sơ dữ kiện' }).getAttribute('href')).toBe(
    '/awards/facts/PERSON/CB-017',
  );
});
