import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { ProposeForm } from './ProposeForm';

const choice = (campaignId: string, campaignTitle: string, registerBy: string | null) => ({
  campaignId,
  campaignTitle,
  year: 2027,
  unitCode: 'NS-TCT-LLCS',
  unitName: 'Khoa Lý luận cơ sở',
  registerBy,
  closed: null,
  titles: [
    {
      code: 'LDTT',
      name: 'Lao động tiên tiến',
      requiresName: null,
      standing: 'FREE',
      capSentence: null,
      exceeded: false,
    },
  ],
});
const CHOICES = 'GET /api/v1/registrations/proposals/choices';

describe('proposing a title', () => {
  it('begins with the registration that the server names first and says until when it runs', async () => {
    const asked = serverAnswers({
      [CHOICES]: {
        body: {
          campaigns: [
            choice('c-1', 'Thi đua quý I', '2027-02-27T16:59:59Z'),
            choice('c-2', 'Thi đua năm 2027', '2027-11-30T16:59:59Z'),
          ],
        },
      },
      'POST /api/v1/registrations/proposals': { body: {} },
    });
    await renderPage(<ProposeForm />);

    const campaigns = await screen.findByRole<HTMLSelectElement>('combobox', { name: /^Phong trào/ });
    expect(campaigns.value).toBe('c-1');
    expect(
      within(campaigns)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Thi đua quý I · hạn trình 27/02/2027', 'Thi đua năm 2027 · hạn trình 30/11/2027']);
    expect(screen.getByText('Khoa Lý luận cơ sở trình bản đăng ký đến hết thứ Bảy, 27/02/2027')).toBeDefined();

    await userEvent.click(screen.getByRole('radio', { name: /^Lao động tiên tiến/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Gửi đề xuất' }));

    expect(await asked.find((request) => request.method === 'POST')?.json()).toEqual({
      campaignId: 'c-1',
      titleCode: 'LDTT',
      note: null,
    });
  });

  it('names the only one in words, also without a day', async () => {
    serverAnswers({ [CHOICES]: { body: { campaigns: [choice('c-1', 'Thi đua quý I', null)] } } });
    await renderPage(<ProposeForm />);

    expect(await screen.findByText('Thi đua quý I · Khoa Lý luận cơ sở')).toBeDefined();
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
