import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import type { Line, Verdict } from './awards';
import { VerdictView } from './VerdictPage';

const line = (values: Partial<Line>): Line => ({
  required: 'Hoàn thành tốt nhiệm vụ trở lên',
  found: 'Hoàn thành tốt nhiệm vụ năm 2026',
  truth: 'MET',
  article: 'Điều 24 khoản 1 điểm a',
  document: 'Luật Thi đua, khen thưởng 06/2022/QH15',
  records: [],
  missing: [],
  parts: [],
  ...values,
});

const verdict: Verdict = {
  id: 'v',
  subjectKind: 'PERSON',
  subjectId: 'CB-017',
  subjectName: 'Lò Thị Pâng',
  unitName: 'Khoa Nhà nước và Pháp luật',
  awardCode: 'CSTDCS',
  awardName: 'Chiến sĩ thi đua cơ sở',
  year: 2026,
  day: '2026-11-23',
  outcome: 'UNDETERMINED',
  packs: ['RP-2026', 'UR-TCT'],
  appraisedAt: '2026-11-23T02:00:00Z',
  lines: [
    line({}),
    line({
      required: 'Có sáng kiến',
      found: 'Không có sáng kiến',
      truth: 'UNKNOWN',
      confidence: 'UNVERIFIED',
      reason: 'Chưa kiểm chứng được văn bản',
      missing: ['Văn bản của quy định này được kiểm chứng'],
      article: 'Điều 23 (sửa đổi năm 2026)',
    }),
  ],
};

beforeEach(() => {
  serverAnswers({
    'GET /api/v1/rulebook': { body: { items: [{ id: 'UR-TCT', name: 'Quy chế thi đua, khen thưởng của Trường' }] } },
  });
});

describe('a verdict', () => {
  it('tells clause by clause what was asked, what was found and by which article', async () => {
    await renderPage(<VerdictView verdict={verdict} />);

    const [first, second] = screen.getAllByRole('listitem').filter((item) => item.className === 'card');
    expect(within(first as HTMLElement).getByText('Đạt')).toBeDefined();
    expect(within(first as HTMLElement).getByText(/Điều 24 khoản 1 điểm a · Luật/)).toBeDefined();
    expect(within(second as HTMLElement).getByText('Chưa xác định')).toBeDefined();
    expect(within(second as HTMLElement).getByText('Chưa kiểm chứng văn bản')).toBeDefined();
    expect(within(second as HTMLElement).getByText('Văn bản của quy định này được kiểm chứng')).toBeDefined();
  });

  it('shows the verdict under the other text where the two differ', async () => {
    await renderPage(
      <VerdictView
        verdict={{
          ...verdict,
          other: { day: '2026-11-23', outcome: 'NOT_ELIGIBLE', packs: [], lines: [line({ truth: 'NOT_MET' })] },
        }}
      />,
    );

    const section = screen.getByRole('heading', { name: 'Theo văn bản còn lại' }).parentElement as HTMLElement;
    expect(within(section).getByText('Không đủ điều kiện')).toBeDefined();
    expect(within(section).getByText('Chưa đạt')).toBeDefined();
  });

  it('shows no code', async () => {
    const { container } = await renderPage(<VerdictView verdict={verdict} />);

    expect(container.textContent).not.toMatch(/UNDETERMINED|UNKNOWN|CSTDCS|RP-2026|2026-11-23/);
  });

  it('leads to the rules that it rests on', async () => {
    await renderPage(<VerdictView verdict={verdict} />);

    const link = await screen.findByRole('link', { name: 'Quy chế thi đua, khen thưởng của Trường' });
    expect(link.getAttribute('href')).toBe('/awards/rulebook/UR-TCT');
  });
});
