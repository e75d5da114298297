import { useFormat } from '@/i18n/format';
import { useTexts } from './messages';

export interface TargetLike {
  op?: string | null | undefined;
  value?: number | null | undefined;
  max?: number | null | undefined;
  measure?: string | null | undefined;
}

type Op = '=' | '>=' | '>' | '<=' | '<' | 'BETWEEN';

/** `ít nhất 12 sáng kiến`; undefined where nothing can be measured. */
export function useTarget(): (target: TargetLike) => string | undefined {
  const t = useTexts();
  const format = useFormat();
  return ({ op, value, max, measure }) => {
    if (!op || typeof value !== 'number') return undefined;
    if (op === 'BETWEEN') return t.between(format.number(value), format.number(max ?? value), measure ?? '').trim();
    return `${t[`op.${op as Op}`]} ${format.number(value)} ${measure ?? ''}`.trim();
  };
}
