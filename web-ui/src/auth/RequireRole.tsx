import type { ReactNode } from 'react';
import { messages } from '@/i18n/messages';
import { EmptyState } from '@/ui/EmptyState';
import { hasRole, type Role, useMe } from './me';

const useTexts = messages(
  {
    title: 'Trang này dành cho vai trò khác',
    body: 'Tài khoản của anh/chị không có quyền xem trang này. Nếu cần, xin liên hệ quản trị hệ thống.',
  },
  { title: 'This page is for another role', body: 'Your account may not see this page. Please ask the administrator.' },
);

/** Shows its children to these roles and a plain sentence to others. The server refuses by itself; this spares a dead end. */
export function RequireRole({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const t = useTexts();
  return hasRole(useMe(), ...roles) ? children : <EmptyState title={t.title}>{t.body}</EmptyState>;
}
