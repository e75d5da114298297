import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { AddendumDesk } from './AddendumDesk';
import { AddendumReview } from './AddendumReview';
import type { Addendum } from './addenda';
import { aCampaign, aPlan } from './fixtures';

const campaign = aCampaign({ state: 'LAUNCHED', version: 5, allowedActions: ['amend'] });
const { id } = campaign;
const anAddendum = (part: Partial<Addendum> = {}): Addendum => ({
  id: '6f0c9a52-6f1e-4a3f-8c44-2f2f5d5b7a10',
  campaignId: id,
  version: 1,
  state: 'DRAFT',
  documentId: null,
  reason: '',
  plan: aPlan(),
  flaws: [{ pointer: '/reason', code: 'required', message: 'Cần ghi lý do điều chỉnh.' }],
  differences: [],
  proposals: [{ text: '3. Bãi bỏ khoản 3 mục V.', place: 'V.3', done: null }],
  remarks: [],
  baseChanged: false,
  participants: campaign.participants,
  possibleParticipants: campaign.possibleParticipants,
  recipientUnits: [],
  createdBy: 'Nông Thị Ánh Tuyết',
  allowedActions: ['edit', 'submit', 'withdraw', 'rebase'],
  ...part,
});
const changed = [{ section: 'milestones', what: 'Sơ kết', before: 'Sơ kết, 09/07/2027', after: null }];

describe('an addendum', { timeout: 20_000 }, () => {
  it('is saved by itself with its reason and then submitted', async () => {
    const saved = anAddendum({ version: 2, reason: 'Tỉnh lùi lịch', flaws: [], differences: changed });
    const asked = serverAnswers({
      [`PUT /api/v1/campaigns/${id}/addendum`]: { body: saved },
      [`POST /api/v1/campaigns/${id}/addendum/submit`]: { body: { ...saved, state: 'SUBMITTED', version: 3 } },
    });
    await renderPage(<AddendumDesk campaign={campaign} addendum={anAddendum()} onDone={() => undefined} />);
    const user = userEvent.setup();

    expect(screen.getByText(/Chưa chắc chỗ nào của kế hoạch/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Lý do/ }), 'Tỉnh lùi lịch');
    await screen.findByText(/Đã lưu/i, undefined, { timeout: 5000 });

    const put = asked.find((request) => request.method === 'PUT');
    expect(put?.headers.get('If-Match')).toBe('"1"');
    expect(await put?.json()).toMatchObject({ reason: 'Tỉnh lùi lịch' });
  });

  it('shows the principal only what changes, and takes the approval', async () => {
    const submitted = anAddendum({
      state: 'SUBMITTED',
      version: 3,
      reason: 'Tỉnh lùi lịch',
      flaws: [],
      differences: changed,
      allowedActions: ['approve', 'return'],
    });
    const asked = serverAnswers({
      [`POST /api/v1/campaigns/${id}/addendum/approve`]: { body: { ...submitted, state: 'APPROVED', version: 4 } },
    });
    let done = false;
    await renderPage(
      <AddendumReview
        campaign={campaign}
        addendum={submitted}
        onDone={() => {
          done = true;
        }}
      />,
      { me: { roles: ['principal'] } },
    );
    const user = userEvent.setup();

    expect(screen.getByText('Sơ kết, 09/07/2027')).toBeTruthy();
    expect(screen.getByText('bỏ')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Phê duyệt điều chỉnh' }));

    expect(asked.at(-1)?.headers.get('If-Match')).toBe('"3"');
    expect(done).toBe(true);
  });
});
