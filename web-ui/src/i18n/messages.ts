import { useLocale } from './locale';

// biome-ignore lint/suspicious/noExplicitAny: the arguments of a message are free; each catalogue types its own
type Text = string | ((...values: any[]) => string);

type SameShape<V> = {
  [K in keyof V]: V[K] extends (...values: infer A) => string ? (...values: A) => string : string;
};

/**
 * A catalogue of screen texts, Vietnamese first; English must have the same keys with the same arguments.
 * Gives a hook: `const t = useTexts(); t.title; t.left(3)`.
 */
export function messages<V extends Record<string, Text>>(vi: V, en: SameShape<V>): () => SameShape<V> {
  const catalogues = { vi: vi as unknown as SameShape<V>, en };
  return function useTexts() {
    return catalogues[useLocale()];
  };
}
