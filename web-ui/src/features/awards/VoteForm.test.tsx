import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { problem, renderPage, serverAnswers } from '@/test/render';
import type { Nomination, Session } from './awards';
import { VoteForm } from './VoteForm';

const session: Session = {
  id: 's',
  roundId: 'r',
  roundName: 'Đợt xét năm 2026',
  year: 2026,
  ownerUnit: 'NS-TCT',
  heldOn: '2026-11-23',
  state: 'OPEN',
  members: 11,
  present: 9,
  quorate: true,
  attendance: [],
  results: [],
  version: 0,
  allowedActions: ['record-result'],
};

const nomination = (outcome: Nomination['outcome']): Nomination => ({
  id: 'n',
  roundId: 'r',
  roundName: 'Đợt xét năm 2026',
  year: 2026,
  subjectKind: 'PERSON',
  subjectId: 'CB-017',
  subjectName: 'Lò Thị Pâng',
  unitCode: 'NS-TCT-NNPL',
  unitName: 'Khoa Nhà nước và Pháp luật',
  awardCode: 'CSTDCS',
  awardName: 'Chiến sĩ thi đua cơ sở',
  registered: true,
  state: 'NOMINATED',
  outcome,
  appraisalId: 'a',
  version: 0,
  warnings: [],
  decidedBy: 'Thủ trưởng đơn vị',
  allowedActions: [],
});

const PATH = 'POST /api/v1/council-sessions/s/results';

describe('recording a vote', () => {
  it('sends the votes; everyone present said yes unless told otherwise', async () => {
    const asked = serverAnswers({ [PATH]: { status: 201, body: session } });
    await renderPage(<VoteForm session={session} nomination={nomination('ELIGIBLE')} />);

    await userEvent.clear(screen.getByLabelText('Đồng ý'));
    await userEvent.type(screen.getByLabelText('Đồng ý'), '8');
    await userEvent.clear(screen.getByLabelText('Không đồng ý'));
    await userEvent.type(screen.getByLabelText('Không đồng ý'), '1');
    await userEvent.click(screen.getByRole('button', { name: 'Ghi kết quả' }));

    expect(await asked[0]?.json()).toEqual({ nominationId: 'n', yes: 8, no: 1, invalid: 0 });
  });

  it('asks for a reason only where the rules could not decide', async () => {
    await renderPage(<VoteForm session={session} nomination={nomination('ELIGIBLE')} />);

    expect(screen.queryByLabelText(/Lý do Hội đồng/)).toBeNull();
  });

  it('shows the refusal at the field', async () => {
    serverAnswers({
      [PATH]: problem(422, 'human-decision-needs-reason', 'Chưa xác định được bằng quy tắc', [
        { pointer: '/reason', message: 'Cần ghi lý do Hội đồng quyết định' },
      ]),
    });
    await renderPage(<VoteForm session={session} nomination={nomination('UNDETERMINED')} />);

    await userEvent.click(screen.getByRole('button', { name: 'Ghi kết quả' }));

    expect(await screen.findByText('Cần ghi lý do Hội đồng quyết định')).toBeDefined();
    expect(screen.getByRole('textbox', { name: /Lý do Hội đồng/ })).toHaveProperty('ariaInvalid', 'true');
  });
});
