import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { TimelinePage } from './TimelinePage';

const timeline = {
  mails: [
    {
      at: '2027-10-08T00:30:00Z',
      personId: 'CB-004',
      fullName: 'Lò Văn Hòa',
      lines: [
        {
          obligationId: 'o-1',
          title: 'Báo cáo quý III',
          unitName: 'Khoa Lý luận cơ sở',
          step: 'T-15',
          role: 'OWNER',
          dueAt: '2027-10-29T16:59:59Z',
        },
      ],
    },
  ],
  more: 3,
  nobody: 1,
};

const campaigns = {
  'GET /api/v1/reminders/campaigns': {
    body: {
      items: ['c-1', 'c-2'].map((campaignId) => ({
        campaignId,
        title: `Phong trào ${campaignId}`,
        launchedAt: '2027-09-01T00:00:00Z',
        owed: 1,
        milestones: [],
      })),
    },
  },
};

describe('the mails to come', () => {
  it('says who will get what and when, and where nobody would hear', async () => {
    serverAnswers({ 'GET /api/v1/reminders/timeline': { body: timeline }, ...campaigns });
    await renderPage(<TimelinePage />, { path: '/inbox/timeline?campaign=c-1' });

    const item = (await screen.findByText('Lò Văn Hòa')).closest('li') as HTMLElement;
    expect(item.textContent).toContain('07:30 ngày 08/10/2027');
    expect(item.textContent).toContain(
      'Báo cáo quý III, Khoa Lý luận cơ sở (người thực hiện, trước hạn 15 ngày làm việc)',
    );
    expect(screen.getByText('Còn 3 thư nữa ở những ngày sau.')).toBeDefined();
    expect(screen.getByText(/^1 lần nhắc chưa có người nhận/)).toBeDefined();
  });

  it('asks which campaign when the address names none', async () => {
    const asked = serverAnswers(campaigns);
    await renderPage(<TimelinePage />, { path: '/inbox/timeline' });

    const choice = await screen.findByRole('combobox', { name: 'Phong trào' });

    expect(choice.textContent).toContain('Phong trào c-2');
    expect(asked).toHaveLength(1);
  });

  it('is not for members', async () => {
    serverAnswers({});
    await renderPage(<TimelinePage />, { path: '/inbox/timeline', me: { roles: ['member'] } });

    expect(screen.getByText('Trang này dành cho vai trò khác')).toBeDefined();
  });
});
