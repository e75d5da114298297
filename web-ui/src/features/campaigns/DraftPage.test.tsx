import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { problem, renderPage, serverAnswers } from '@/test/render';
import type { CampaignPlan } from './campaigns';
import { DraftPage } from './DraftPage';
import { aCampaign, aPlan } from './fixtures';

const PUT = `PUT /api/v1/campaigns/${aCampaign().id}/plan`;

// jsdom does not lay out pages
Element.prototype.scrollIntoView = () => {};

// the quiet time before a save is real time
describe('preparing a campaign', { timeout: 20_000 }, () => {
  it('saves by itself what was typed, on the version that was shown', async () => {
    const asked = serverAnswers({
      [PUT]: async (request) => ({ body: aCampaign({ version: 3, plan: (await request.json()) as CampaignPlan }) }),
    });
    await renderPage(<DraftPage campaign={aCampaign()} />);

    await userEvent.click(screen.getByRole('textbox', { name: /Chủ đề/ }));
    await userEvent.paste('Dạy tốt');

    expect(await screen.findAllByText(/Đã lưu/, {}, { timeout: 10_000 })).not.toHaveLength(0);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers.get('If-Match')).toBe('"2"');
    expect(await asked[0]?.json()).toMatchObject({ theme: { text: 'Dạy tốt' } });
  });

  it('offers the missing milestone and adds it', async () => {
    serverAnswers({ [PUT]: { body: aCampaign({ version: 3 }) } });
    const advice = {
      code: 'REGISTRATION_DUE_MISSING' as const,
      section: 'milestones',
      message: 'Chưa có hạn đăng ký thi đua',
      fix: 'Thêm hạn đăng ký',
      milestone: 'REGISTRATION_DUE' as const,
      pointer: null,
      detail: null,
      source: null,
    };
    await renderPage(<DraftPage campaign={aCampaign({ advice: [advice] })} />);

    await userEvent.click(screen.getByText(/Nên xem lại: 1/));
    await userEvent.click(screen.getByRole('button', { name: 'Thêm hạn đăng ký' }));

    const milestones = screen.getByRole('region', { name: 'Mốc thời gian' });
    expect(within(milestones).getByText('Đăng ký thi đua', { selector: 'summary span' })).toBeTruthy();
    expect(within(milestones).getByText('Chưa có ngày')).toBeTruthy();
  });

  it('says what is missing and why it cannot be submitted yet', async () => {
    serverAnswers({});
    const flaw = { pointer: '/milestones/0/due', code: 'required', message: 'Mốc “Sơ kết” chưa có ngày.' };
    const plan = aPlan({ milestones: aPlan().milestones.map((milestone) => ({ ...milestone, due: null })) });
    await renderPage(<DraftPage campaign={aCampaign({ flaws: [flaw], plan })} />);

    const submit = screen.getByRole('button', { name: 'Trình thủ trưởng' });

    expect(submit.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getAllByText('Mốc “Sơ kết” chưa có ngày.')).not.toHaveLength(0);
    expect(screen.getByText(/Còn 1 chỗ phải bổ sung/)).toBeTruthy();
  });

  it('keeps what was typed when somebody else was faster', async () => {
    serverAnswers({ [PUT]: problem(412, 'stale-version', 'Người khác vừa sửa, xin xem bản mới trước khi lưu') });
    await renderPage(<DraftPage campaign={aCampaign()} />);
    const theme = screen.getByRole('textbox', { name: /Chủ đề/ });

    await userEvent.click(theme);
    await userEvent.paste('Dạy tốt');

    expect(await screen.findByText(/Người khác vừa sửa dự thảo này/, {}, { timeout: 10_000 })).toBeTruthy();
    expect((theme as HTMLTextAreaElement).value).toBe('Dạy tốt');
    expect(screen.getByRole('button', { name: 'Tải bản mới' })).toBeTruthy();
  });

  it('adds a law that the document rests on, a slogan and a scale of points', async () => {
    const asked = serverAnswers({
      [PUT]: async (request) => ({ body: aCampaign({ version: 3, plan: (await request.json()) as CampaignPlan }) }),
    });
    await renderPage(<DraftPage campaign={aCampaign()} />);

    await userEvent.click(screen.getByRole('button', { name: 'Thêm căn cứ' }));
    await userEvent.click(await screen.findByRole('textbox', { name: /Tên, trích yếu văn bản căn cứ/ }));
    await userEvent.paste('Luật Thi đua, khen thưởng 2022');
    await userEvent.click(screen.getByRole('textbox', { name: 'Khẩu hiệu' }));
    await userEvent.paste('Dạy tốt, học tốt');
    await userEvent.click(screen.getByRole('button', { name: 'Thêm thang điểm' }));
    await userEvent.click(screen.getByRole('button', { name: 'Thêm phần chấm điểm' }));

    expect(screen.getByText('Các phần cộng lại: 10 điểm')).toBeTruthy();
    await waitFor(() => expect(asked.length).toBeGreaterThan(0), { timeout: 10_000 });
    await waitFor(
      async () =>
        expect(await asked.at(-1)?.clone().json()).toMatchObject({
          legalBases: [{ text: 'Luật Thi đua, khen thưởng 2022', role: 'BASIS' }],
          slogan: { text: 'Dạy tốt, học tốt' },
          scoring: { total: 100, parts: [{ max: 10 }] },
        }),
      { timeout: 10_000 },
    );
  });

  it('undoes a removal', async () => {
    serverAnswers({ [PUT]: { body: aCampaign({ version: 3 }) } });
    await renderPage(<DraftPage campaign={aCampaign()} />);
    const milestones = screen.getByRole('region', { name: 'Mốc thời gian' });

    await userEvent.click(within(milestones).getByText('Sơ kết', { selector: 'summary span' }));
    await userEvent.click(within(milestones).getByRole('button', { name: 'Xóa: Sơ kết' }));

    await waitFor(() => expect(within(milestones).getByText('Chưa có.')).toBeTruthy());
  });
});
