import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { RuleView } from './RulePage';
import type { Layer, RulePage } from './rulebook';
import { SigningPage } from './SigningPage';

const layer = (values: Partial<Layer>): Layer => ({
  packId: 'UR-TCT',
  packName: 'Quy chế của Trường',
  layer: 'REGULATION',
  layerName: 'Quy chế của đơn vị',
  ruleId: 'TCT-10-THANG',
  text: 'Làm việc đủ 10 tháng trong năm',
  condition: 'làm việc đủ 10 tháng trong năm trở lên',
  article: 'Mục thời gian công tác',
  from: '2021-01-01',
  confidence: 'VERIFIED',
  relation: 'THIS',
  effective: true,
  ...values,
});

const page: RulePage = {
  pack: {
    id: 'UR-TCT',
    name: 'Quy chế của Trường',
    layer: 'REGULATION',
    layerName: 'Quy chế của đơn vị',
    unit: 'NS-TCT',
    from: '2021-01-01',
    inForceToday: true,
    rules: 3,
    unverified: 0,
  },
  rule: {
    id: 'TCT-10-THANG',
    awardCode: 'LDTT',
    awardName: 'Lao động tiên tiến',
    purpose: 'STANDARD',
    article: 'Mục thời gian công tác',
    document: 'Quy chế thi đua, khen thưởng của Trường',
    text: 'Làm việc đủ 10 tháng trong năm',
    condition: 'làm việc đủ 10 tháng trong năm trở lên',
    from: '2021-01-01',
    confidence: 'VERIFIED',
    source: 'Quy chế của Trường',
  },
  parameters: [{ name: 'Số tháng công tác trong năm, ít nhất', value: '10' }],
  layers: [
    layer({
      packId: 'RP-2025',
      layerName: 'Luật, nghị định, thông tư',
      text: 'Làm việc đủ 06 tháng',
      relation: 'NARROWED_BY_THIS',
      effective: false,
    }),
    layer({}),
  ],
  history: [layer({})],
  reliedBy: [
    { code: 'LDTT', name: 'Lao động tiên tiến' },
    { code: 'CSTDCS', name: 'Chiến sĩ thi đua cơ sở' },
  ],
};

const RELYING = 'GET /api/v1/appraisals/relying';

describe('the page of a rule', () => {
  it('tells source, reviewer, parameters, which layer narrows it and who relies on it', async () => {
    serverAnswers({
      [RELYING]: {
        body: {
          total: 1,
          items: [
            {
              appraisalId: 'a-1',
              subjectKind: 'PERSON',
              subjectId: 'CB-017',
              subjectName: 'Lò Thị Pâng',
              unitName: 'Khoa Nhà nước và Pháp luật',
              awardCode: 'CSTDCS',
              awardName: 'Chiến sĩ thi đua cơ sở',
              year: 2025,
              day: '2025-12-20',
              outcome: 'ELIGIBLE',
            },
          ],
          runs: [
            {
              runId: 'r-1',
              unitName: 'Trường Chính trị',
              year: 2025,
              day: '2025-12-31',
              awardCode: 'LDTT',
              awardName: 'Lao động tiên tiến',
              verdicts: 61,
            },
          ],
        },
      },
    });
    await renderPage(<RuleView page={page} seesFiles />);

    expect(screen.getByText('Chưa có người rà soát')).toBeDefined();
    const layers = screen.getByRole('table', { name: 'Các tầng của quy định' });
    const [, upper, own] = within(layers).getAllByRole('row');
    expect(within(upper as HTMLElement).getByText(/Bị quy định này làm chặt hơn/)).toBeDefined();
    expect(within(own as HTMLElement).getByText('Mức đang áp dụng')).toBeDefined();
    expect(screen.getByText(/Lao động tiên tiến → Chiến sĩ thi đua cơ sở/)).toBeDefined();
    expect(await screen.findByRole('heading', { name: 'Hồ sơ đã thẩm định theo quy định này: 1' })).toBeDefined();
    expect(screen.getByRole('link', { name: /^Lò Thị Pâng/ }).getAttribute('href')).toBe('/awards/verdicts/a-1');
    expect(screen.getByRole('link', { name: /^61/ }).getAttribute('href')).toBe('/awards/body/r-1?award=LDTT');
  });

  it('keeps the files of others from who does not judge', async () => {
    serverAnswers({});
    await renderPage(<RuleView page={page} seesFiles={false} />);

    expect(screen.getByText('Hồ sơ của người khác chỉ dành cho người có trách nhiệm xét.')).toBeDefined();
  });
});

describe('competence and bonus', () => {
  it('says what the own body decides, what it forwards, and the money of the day', async () => {
    const line = {
      awardCode: 'LDTT',
      awardName: 'Lao động tiên tiến',
      subject: 'PERSON',
      deciders: [
        {
          name: 'Thủ trưởng đơn vị',
          article: 'Điều 80',
          document: 'Luật 06/2022/QH15',
          confidence: 'VERIFIED',
          source: '',
        },
      ],
      factor: 0.3,
      amount: 759_000,
      bonusArticle: 'Điều 50',
      bonusConfidence: 'VERIFIED',
    };
    serverAnswers({
      'GET /api/v1/rulebook/signing': {
        body: {
          signedOn: '2026-11-23',
          baseSalary: { from: '2026-07-01', amount: 2_530_000, document: 'Nghị định 161/2026/NĐ-CP' },
          rounding: 'không làm tròn',
          sameAchievement: 'hưởng một mức cao nhất',
          salaries: [],
          lines: [
            line,
            {
              ...line,
              awardCode: 'CSTDT',
              awardName: 'Chiến sĩ thi đua cấp tỉnh',
              forwardedBecause: 'lập hồ sơ trình',
              amount: null,
            },
          ],
        },
      },
    });
    await renderPage(<SigningPage />);

    const rows = await screen.findAllByRole('row');
    expect(within(rows[1] as HTMLElement).getByText('Đơn vị quyết định')).toBeDefined();
    expect(within(rows[1] as HTMLElement).getByText('759.000 đ', { exact: false })).toBeDefined();
    expect(within(rows[2] as HTMLElement).getByText('Trình cấp trên')).toBeDefined();
    expect(within(rows[2] as HTMLElement).getByText('Chưa có mức')).toBeDefined();
    expect(screen.getByText(/Mức lương cơ sở 2.530.000 đ/)).toBeDefined();
  });
});
