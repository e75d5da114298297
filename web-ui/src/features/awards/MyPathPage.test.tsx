import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { MyPathPage } from './MyPathPage';
import type { WhatIfRequest } from './path';

const thisYear = new Date().getFullYear();

/** Eligible from two years ahead on, as long as no year is missed. */
async function verdicts(request: Request) {
  const asked = (await request.json()) as WhatIfRequest;
  const missed = asked.subject.facts?.some((fact) => fact.code === 'HOAN_THANH');
  const reached = (asked.year ?? 0) >= thisYear + 2 && !missed;
  return {
    body: {
      subjectKind: 'PERSON',
      year: asked.year ?? thisYear,
      day: asked.day,
      verdicts: [
        {
          awardCode: 'CSTDT',
          awardName: 'Chiến sĩ thi đua cấp tỉnh',
          outcome: reached ? 'ELIGIBLE' : 'NOT_ELIGIBLE',
          packs: [],
          lines: [{ required: '', found: '', truth: 'NOT_MET', records: [], missing: ['Thêm một năm'], parts: [] }],
        },
      ],
    },
  };
}

beforeEach(() => {
  serverAnswers({
    'GET /api/v1/appraisals/what-if/mine': { body: { unitCode: 'NS-TCT', subject: { facts: [] } } },
    'GET /api/v1/decisions/mine': { body: { awards: [] } },
    'POST /api/v1/appraisals/what-if': verdicts,
  });
});

describe('my path to the title', () => {
  it('tells what is missing, when it comes at the earliest and what a missed year does', async () => {
    await renderPage(<MyPathPage />);

    const table = await screen.findByRole('table', { name: 'Danh hiệu, hình thức khen thưởng phía trước' });
    const row = within(table).getByRole('row', { name: /Chiến sĩ thi đua cấp tỉnh/ });
    expect(within(row).getByText('Không đủ điều kiện')).toBeDefined();
    expect(within(row).getByText(`Năm ${thisYear + 2}`)).toBeDefined();
    expect(within(row).getByText('Chưa thấy trong các năm tới')).toBeDefined();
    expect(within(row).getByText('Thêm một năm')).toBeDefined();
    expect(screen.getByLabelText('Năm nào cũng được tặng Chiến sĩ thi đua cơ sở')).toBeDefined();
  });
});
