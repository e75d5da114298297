import { messages } from '@/i18n/messages';

export const useTexts = messages(
  { title: 'Phong trào thi đua', empty: 'Chưa có nội dung' },
  { title: 'Campaigns', empty: 'Nothing here yet' },
);
