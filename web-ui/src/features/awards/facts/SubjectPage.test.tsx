import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { FactForm } from './FactFormPage';
import type { Fact, Subject } from './facts';
import { SubjectFacts } from './SubjectPage';

const subject: Subject = {
  subjectKind: 'PERSON',
  subjectId: 'CB-039',
  name: 'Vàng Seo Páo',
  unitCode: 'NS-TCT-TCHC',
  unitName: 'Phòng Tổ chức, Hành chính',
  seesSensitive: true,
  earlier: [],
  allowedActions: ['add'],
};

const fact = (values: Partial<Fact>): Fact => ({
  recordId: 'HS-1',
  subjectKind: 'PERSON',
  subjectId: 'CB-039',
  subjectName: 'Vàng Seo Páo',
  year: 2021,
  type: 'INITIATIVE',
  typeName: 'Sáng kiến',
  code: 'CO_SO',
  codeName: 'Sáng kiến cấp cơ sở',
  title: 'Quy trình giao việc một trang',
  usedFor: ['A', 'B'],
  uses: ['Chiến sĩ thi đua cơ sở 2021', 'Bằng khen 2022'],
  status: 'HIEU_LUC',
  statusName: 'Hiệu lực',
  counts: true,
  origin: 'IMPORT',
  recordedAt: '2026-11-23T02:00:00Z',
  allowedActions: ['correct', 'withdraw'],
  warning: 'Một sáng kiến đã dùng cho 2 lần khen',
  ...values,
});

describe('the facts of a person', () => {
  it('tells what an initiative was used for and that it was used twice', async () => {
    serverAnswers({});
    await renderPage(<SubjectFacts subject={subject} facts={[fact({})]} />);

    const initiatives = screen.getByRole('table', { name: 'Sáng kiến' });
    expect(within(initiatives).getByText('Đã dùng cho: Chiến sĩ thi đua cơ sở 2021, Bằng khen 2022')).toBeDefined();
    expect(within(initiatives).getByText('Một sáng kiến đã dùng cho 2 lần khen')).toBeDefined();
  });

  it('says who may see what is sensitive instead of an empty list', async () => {
    serverAnswers({});
    await renderPage(<SubjectFacts subject={{ ...subject, seesSensitive: false }} facts={[]} />);

    expect(screen.getByText(/^Kỷ luật, ngày nghỉ và việc đang xem xét chỉ người/)).toBeDefined();
  });

  it('withdraws with a reason only', async () => {
    const asked = serverAnswers({ 'POST /api/v1/facts/HS-1/withdraw': { body: { recordIds: ['HS-1'] } } });
    await renderPage(<SubjectFacts subject={subject} facts={[fact({ uses: [], usedFor: [] })]} />);

    await userEvent.click(screen.getByRole('button', { name: /^Rút: / }));
    const dialog = screen.getByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText(/^Lý do rút/), 'Nhập nhầm');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Rút' }));

    expect(await asked[0]?.json()).toEqual({ reason: 'Nhập nhầm' });
  });

  it('a new fact offers only initiatives that were not used', async () => {
    serverAnswers({});
    const codes = [{ code: 'LDTT', name: 'Lao động tiên tiến' }];
    const catalogue = { types: [{ type: 'TITLE' as const, name: 'Danh hiệu', sensitive: false, codes }] };
    const unused = fact({ recordId: 'HS-2', title: 'Sổ tay', uses: [], usedFor: [] });
    await renderPage(
      <FactForm subject={subject} catalogue={catalogue} facts={[fact({}), unused]} corrected={undefined} />,
    );

    const choice = screen.getByLabelText(/^Dựa vào sáng kiến/);
    expect(
      within(choice)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Không dựa vào sáng kiến', 'Sổ tay (2021)']);
  });
});
