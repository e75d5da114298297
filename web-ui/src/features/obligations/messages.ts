import { messages } from '@/i18n/messages';

export const useTexts = messages(
  { title: 'Việc phải làm', empty: 'Chưa có nội dung' },
  { title: 'To do', empty: 'Nothing here yet' },
);
