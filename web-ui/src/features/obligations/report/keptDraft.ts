import { keptDrafts } from '../draft/keptDraft';
import type { Written } from './data';

export const { keep, keptFor, forget } = keptDrafts<Written>('report', (written) => Array.isArray(written?.values));
