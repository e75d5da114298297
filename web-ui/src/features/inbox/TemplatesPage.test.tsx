import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { problem, renderPage, serverAnswers } from '@/test/render';
import { TemplatesPage } from './TemplatesPage';

const template = {
  name: 'reminder',
  own: true,
  version: 2,
  text: 'Việc: what',
  html: '<p>what</p>',
  originalText: 'x',
  originalHtml: '<p>x</p>',
  fields: ['what', 'due'],
};
const PATH = '/api/v1/reminders/templates';
const admin = { roles: ['admin' as const], personId: undefined as never };

describe('the mail templates', () => {
  it('show a preview in a frame that runs nothing', async () => {
    serverAnswers({
      [`GET ${PATH}`]: { body: { items: [template] } },
      [`POST ${PATH}/reminder/preview`]: { body: { text: 'Việc: Báo cáo', html: '<p>Báo cáo</p>' } },
    });
    await renderPage(<TemplatesPage />, { path: '/inbox/templates', me: admin });

    await userEvent.click(await screen.findByRole('button', { name: 'Xem thử' }));

    expect(await screen.findByText('Việc: Báo cáo')).toBeDefined();
    expect(screen.getByTitle('Thư dạng HTML').getAttribute('sandbox')).toBe('');
  });

  it('say in which line one is refused, and keep what was typed', async () => {
    const asked = serverAnswers({
      [`GET ${PATH}`]: { body: { items: [template] } },
      [`PUT ${PATH}/reminder`]: problem(422, 'template-refused', 'Mẫu thư chưa dùng được', [
        { pointer: '/text', message: 'Dòng 3: {secret} không có trong dữ liệu của thư này' },
      ]),
    });
    await renderPage(<TemplatesPage />, { path: '/inbox/templates', me: admin });

    await userEvent.type(await screen.findByLabelText('Phần chữ'), ' thêm');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu mẫu' }));

    expect((await screen.findAllByText(/Dòng 3: \{secret\} không có/)).length).toBeGreaterThan(0);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Phần chữ').value).toBe('Việc: what thêm');
    expect(asked.find(({ method }) => method === 'PUT')?.headers.get('If-Match')).toBe('"2"');
  });
});
