interface StepTexts {
  before: (days: string) => string;
  after: (days: string) => string;
  onTheDay: string;
  atOnce: string;
  byOfficer: string;
}

/**
 * When a reminder was sent, in words: `T-3` is three working days before the due day, `NOW` stands for what was missed,
 * `MANUAL` was sent by the officer. Nothing for what is no reminder.
 */
export function stepText(
  step: string | null | undefined,
  texts: StepTexts,
  number: (value: number) => string,
): string | undefined {
  if (!step) return undefined;
  if (step === 'NOW') return texts.atOnce;
  if (step === 'MANUAL') return texts.byOfficer;
  const offset = Number(/^T([+-]?\d+)$/.exec(step)?.[1]);
  if (Number.isNaN(offset)) return undefined;
  if (offset === 0) return texts.onTheDay;
  return offset < 0 ? texts.before(number(-offset)) : texts.after(number(offset));
}
