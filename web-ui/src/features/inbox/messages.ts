import { messages } from '@/i18n/messages';

export const useTexts = messages(
  { title: 'Hộp thư', empty: 'Chưa có nội dung' },
  { title: 'Inbox', empty: 'Nothing here yet' },
);
