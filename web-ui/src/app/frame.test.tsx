import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announceSessionExpired } from '@/api/session';
import { setLocale } from '@/i18n/locale';
import { renderPage, serverAnswers } from '@/test/render';
import { AppFrame } from './AppFrame';

afterEach(() => {
  setLocale('vi');
  localStorage.clear();
});

beforeEach(() => {
  serverAnswers({ 'GET /api/v1/inbox/unread': { body: { unread: 1204 } } });
});

describe('the frame', () => {
  it('says how many messages are unread', async () => {
    await renderPage(<AppFrame />);

    expect(await screen.findByRole('link', { name: /^Hộp thư.*1\.204 thư chưa đọc/ })).toBeDefined();
  });

  it('shows who is signed in, as what, and lets them sign out', async () => {
    await renderPage(<AppFrame />);

    await userEvent.click(screen.getByRole('button', { name: /Tài khoản:\s*Nông Thị Ánh Tuyết/ }));

    expect(screen.getByText('Cán bộ thi đua, khen thưởng')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Đăng xuất' }).getAttribute('href')).toBe('/logout');
  });

  it('changes the language at once and remembers it', async () => {
    await renderPage(<AppFrame />);
    await userEvent.click(screen.getByRole('button', { name: /Tài khoản/ }));

    await userEvent.selectOptions(screen.getByLabelText('Ngôn ngữ'), 'English');

    expect(screen.getByRole('link', { name: 'Campaigns' })).toBeDefined();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('thidua.locale')).toBe('en');
  });

  it('keeps the chosen appearance', async () => {
    await renderPage(<AppFrame />);
    await userEvent.click(screen.getByRole('button', { name: /Tài khoản/ }));

    await userEvent.selectOptions(screen.getByLabelText('Giao diện'), 'Tương phản cao');

    expect(document.documentElement.dataset.theme).toBe('contrast');
    expect(localStorage.getItem('thidua.theme')).toBe('contrast');
  });

  it('says for as long as it lasts that the line is cut', async () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await renderPage(<AppFrame />);
    expect(screen.getByText(/^Mất kết nối\./)).toBeDefined();

    online.mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('online')));

    expect(screen.queryByText(/^Mất kết nối\./)).toBeNull();
  });

  it('asks before it leaves a page whose session is over', async () => {
    await renderPage(<AppFrame />);

    act(announceSessionExpired);
    expect(screen.getByRole('dialog', { name: 'Phiên làm việc đã hết hạn' })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Ở lại trang này' }));

    expect(screen.queryByText(/đăng nhập lại để tiếp tục/)).toBeNull();
  });
});
