import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import { aCampaign } from './fixtures';
import { NewCampaignPage } from './NewCampaignPage';

const ABOVE = '22222222-6f1e-4a3f-8c44-2f2f5d5b7a10';
const DOCUMENT = '0b0a7c8e-1d5f-4e5e-9d0c-6c1f0f7b9a04';
const task = {
  campaignId: ABOVE,
  title: 'Phong trào của tỉnh 2026-2030',
  ownerUnitName: 'Ủy ban nhân dân tỉnh',
  unitCode: 'NS-TCT',
  datesChanged: 0,
};

it('a document of the body may carry out a campaign from above', async () => {
  const asked = serverAnswers({
    'GET /api/v1/campaigns/to-carry-out': { body: { items: [task] } },
    'POST /api/v1/documents/pasted': { status: 201, body: { id: DOCUMENT, canonical: 'KẾ HOẠCH' } },
    'POST /api/v1/campaigns': { status: 201, body: aCampaign() },
  });
  await renderPage(<NewCampaignPage />);

  await userEvent.click(screen.getByRole('tab', { name: 'Dán văn bản' }));
  await userEvent.click(screen.getByRole('textbox', { name: /Nội dung văn bản/ }));
  await userEvent.paste('KẾ HOẠCH');
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: /triển khai phong trào cấp trên/ }), ABOVE);
  await userEvent.click(screen.getByRole('button', { name: 'Đọc văn bản' }));

  const drafted = asked.find(({ method, url }) => method === 'POST' && url.endsWith('/campaigns'));
  expect(await drafted?.json()).toEqual({ documentId: DOCUMENT, parentId: ABOVE });
});

it('asks nothing about campaigns from above where there is none', async () => {
  serverAnswers({ 'GET /api/v1/campaigns/to-carry-out': { body: { items: [] } } });
  await renderPage(<NewCampaignPage />);

  expect(await screen.findByRole('button', { name: 'Đọc văn bản' })).toBeDefined();
  expect(screen.queryByRole('combobox')).toBeNull();
});
