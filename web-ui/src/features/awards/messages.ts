import { messages } from '@/i18n/messages';

export const useTexts = messages(
  { title: 'Khen thưởng', empty: 'Chưa có nội dung' },
  { title: 'Awards', empty: 'Nothing here yet' },
);
