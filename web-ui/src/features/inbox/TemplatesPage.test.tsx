import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { problem, renderPage, serverAnswers } from '@/test/render';
import { TemplatesPage } from './TemplatesPage';

const template = {
  name: 'reminder',
  base: 'reminder',
  language: 'VI',
  own: true,
  version: 2,
  subject: 'Nhắc: what',
  originalSubject: 'x',
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
      [`POST ${PATH}/reminder/preview`]: {
        body: { subject: 'Nhắc: Báo cáo', text: 'Việc: Báo cáo', html: '<p>Báo cáo</p>', page: '/seen/1' },
      },
    });
    await renderPage(<TemplatesPage />, { path: '/inbox/templates', me: admin });

    await userEvent.click(await screen.findByRole('button', { name: 'Xem thử' }));

    expect(await screen.findByText('Việc: Báo cáo')).toBeDefined();
    expect(screen.getByText('Nhắc: Báo cáo')).toBeDefined();
    expect(screen.getByTitle('Thư dạng HTML').getAttribute('sandbox')).toBe('');
    expect(screen.getByTitle('Thư dạng HTML').getAttribute('src')).toBe('/seen/1');
  });

  it('are there in both languages, with their subjects', async () => {
    const english = { ...template, name: 'reminder-en', language: 'EN', subject: 'Reminder: what', text: 'Task: what' };
    const asked = serverAnswers({
      [`GET ${PATH}`]: { body: { items: [template, english] } },
      [`PUT ${PATH}/reminder-en`]: { body: english },
    });
    await renderPage(<TemplatesPage />, { path: '/inbox/templates', me: admin });

    await userEvent.selectOptions(await screen.findByLabelText('Ngôn ngữ'), 'EN');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Phần chữ').value).toBe('Task: what');
    await userEvent.type(screen.getByLabelText('Tiêu đề thư'), '!');
    await userEvent.click(screen.getByRole('button', { name: 'Lưu mẫu' }));

    await waitFor(() => expect(asked.some(({ method }) => method === 'PUT')).toBe(true));
    expect(await asked.find(({ method }) => method === 'PUT')?.json()).toMatchObject({ subject: 'Reminder: what!' });
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
