import { useId } from 'react';
import { Button } from '@/ui/Button';
import { useTexts } from './messages';

interface StepperProps {
  label: string;
  value: number;
  min?: number;
  max: number;
  words: string;
  onChange: (value: number) => void;
}

/** A small number by slider, by keys, or by one step at a time for a thumb on a phone. */
export function Stepper({ label, value, min = 0, max, words, onChange }: StepperProps) {
  const t = useTexts();
  const id = useId();
  const set = (next: number) => onChange(Math.min(max, Math.max(min, next)));
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="stepper">
        <Button aria-label={t.less(label)} onClick={() => set(value - 1)}>
          −
        </Button>
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          value={value}
          aria-valuetext={words}
          onChange={(event) => set(Number(event.target.value))}
        />
        <Button aria-label={t.more(label)} onClick={() => set(value + 1)}>
          +
        </Button>
        <output htmlFor={id}>{words}</output>
      </div>
    </div>
  );
}
