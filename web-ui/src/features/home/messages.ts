import { messages } from '@/i18n/messages';

export const useTexts = messages(
  { greeting: (name: string) => `Chào anh/chị ${name}` },
  { greeting: (name) => `Hello ${name}` },
);
