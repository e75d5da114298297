import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { problem, renderPage, serverAnswers } from '@/test/render';
import { aScore } from '../score/testSheet';
import { BlocView } from './BlocPage';
import type { Bloc, BlocCheck } from './data';

const check: BlocCheck = {
  checkerUnit: 'TCT',
  checkerName: 'Trường Chính trị',
  unitCode: 'BVDK',
  unitName: 'Bệnh viện Đa khoa',
  scoreId: 's1',
  version: 1,
  done: false,
  marks: [],
  allowedActions: ['write', 'hand-in'],
};
const bloc: Bloc = {
  campaignId: 'c1',
  campaignTitle: 'Giao ước thi đua năm 2027',
  year: 2027,
  blocName: 'Khối thi đua các trường',
  headUnit: 'TCD',
  headName: 'Trường Cao đẳng',
  closed: false,
  rule: 'Còn lại lấy trung bình.',
  members: [
    {
      unitCode: 'BVDK',
      unitName: 'Bệnh viện Đa khoa',
      role: 'MEMBER',
      scoreId: 's1',
      state: 'SUBMITTED',
      checksDone: 0,
      checksAll: 1,
      allowedActions: [],
    },
  ],
  checks: [check],
  disputes: [],
  allowedActions: [],
};
const score = { ...aScore, marks: aScore.marks.map((mark) => ({ ...mark, points: mark.key === 'P2' ? 40 : 0 })) };

it('hands in only what a member sees otherwise, with the reason', async () => {
  const asked = serverAnswers({
    'GET /api/v1/scores/s1': { body: score },
    'PUT /api/v1/blocs/c1/checks': { body: { ...bloc, checks: [{ ...check, version: 2, done: true }] } },
  });
  await renderPage(<BlocView bloc={bloc} />);
  const form = screen.getByRole('article', { name: 'Trường Chính trị chấm Bệnh viện Đa khoa' });

  await userEvent.selectOptions(await within(form).findByRole('combobox', { name: /^Thêm dòng chấm khác/ }), 'P2');
  const points = within(form).getByRole('textbox', { name: /^Điểm chấm chéo: Phần II/ });
  await userEvent.clear(points);
  await userEvent.type(points, '38,5');
  await userEvent.type(within(form).getByRole('textbox', { name: /^Lý do: Phần II/ }), 'Báo cáo chậm');
  await userEvent.click(within(form).getByRole('button', { name: 'Nộp phiếu chấm chéo' }));

  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.headers.get('If-Match')).toBe('"1"');
  expect(await asked[1]?.json()).toEqual({
    checkerUnit: 'TCT',
    unitCode: 'BVDK',
    marks: [{ key: 'P2', points: 38.5, reason: 'Báo cáo chậm' }],
    done: true,
  });
});

it('lets the head decide a dispute, and shows why it was refused', async () => {
  const dispute: Bloc['disputes'][number] = {
    id: 'd1',
    unitCode: 'BVDK',
    unitName: 'Bệnh viện Đa khoa',
    line: 'P2',
    lineName: 'Công tác thi đua',
    max: 40,
    own: 40,
    raisedBy: 'Bệnh viện Đa khoa',
    raisedAt: '2027-11-26T02:00:00Z',
    statements: [
      {
        unitName: 'Bệnh viện Đa khoa',
        who: 'Mùa A Thào',
        at: '2027-11-26T02:00:00Z',
        said: 'Báo cáo gửi đúng ngày',
        evidence: [{ id: 'e1', name: 'so-den.pdf' }],
      },
    ],
    mySides: [],
    allowedActions: ['decide'],
  };
  const asked = serverAnswers({
    'POST /api/v1/blocs/disputes/d1/decide': problem(400, 'invalid', 'Có thông tin chưa đúng', [
      { pointer: '/points', message: 'Tối đa 40 điểm.' },
    ]),
  });
  await renderPage(<BlocView bloc={{ ...bloc, checks: [], disputes: [dispute] }} />);
  expect(screen.getByRole('link', { name: 'so-den.pdf' })).toBeTruthy();

  await userEvent.type(screen.getByRole('textbox', { name: /^Lý do quyết định/ }), 'Theo sổ văn bản đến');
  await userEvent.click(screen.getByRole('button', { name: 'Quyết định' }));

  await waitFor(() => expect(asked).toHaveLength(1));
  expect(await asked[0]?.json()).toEqual({ points: 40, reason: 'Theo sổ văn bản đến' });
  expect((await screen.findAllByText('Tối đa 40 điểm.')).length).toBeGreaterThan(0);
});
