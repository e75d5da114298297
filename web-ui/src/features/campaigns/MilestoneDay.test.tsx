import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/test/render';
import type { Milestone } from './campaigns';
import { aPlan } from './fixtures';
import { MilestoneDay } from './MilestoneDay';
import { newMilestone } from './plan';

const review = aPlan().milestones[0] as Milestone;
const report = newMilestone(aPlan(), 'REPORT_DUE', 'Báo cáo');
const plan = aPlan({ milestones: [review, report] });

function Editing({ onChange }: { onChange: (milestone: Milestone) => void }) {
  const [milestone, setMilestone] = useState(report);
  const set = (next: Milestone) => {
    setMilestone(next);
    onChange(next);
  };
  return <MilestoneDay plan={plan} milestone={milestone} set={set} error={undefined} />;
}

describe('the day of a milestone', () => {
  it('is counted in working days before another milestone', async () => {
    const seen: Milestone[] = [];
    await renderPage(<Editing onChange={(milestone) => seen.push(milestone)} />);

    await userEvent.selectOptions(screen.getByRole('combobox', { name: /Ngày của mốc/ }), 'Tính từ mốc: Sơ kết');
    await userEvent.clear(screen.getByRole('textbox', { name: /Số ngày/ }));
    await userEvent.type(screen.getByRole('textbox', { name: /Số ngày/ }), '10');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /Trước hay sau/ }), 'trước');

    expect(seen.at(-1)?.relation).toEqual({
      anchor: 'MILESTONE',
      milestoneId: review.id,
      days: -10,
      counting: 'WORKING_DAYS',
    });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /Ngày của mốc/ }), 'Ngày cố định');
    expect(seen.at(-1)?.relation).toBeNull();
    expect(screen.getByRole('textbox', { name: /Ngày/ })).toBeTruthy();
  });
});
