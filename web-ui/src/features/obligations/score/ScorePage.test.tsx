import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { problem, renderPage, serverAnswers } from '@/test/render';
import { ScoreView } from './ScorePage';
import { aScore } from './testSheet';

afterEach(() => window.localStorage.clear());

it('adds up while it is typed and is saved by itself, with the proof that was chosen', async () => {
  const asked = serverAnswers({ 'PUT /api/v1/scores/s1': { body: { ...aScore, version: 2 } } });
  await renderPage(<ScoreView score={aScore} />);

  await userEvent.type(screen.getByRole('textbox', { name: /^Điểm: Hoàn thành chỉ tiêu/ }), '39,5');
  await userEvent.type(screen.getByRole('textbox', { name: /^Điểm: Bằng khen/ }), '5');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Minh chứng: Bằng khen/ }), 'bang-khen.pdf');

  expect(screen.getByText('39,5/60 điểm')).toBeTruthy();
  expect(screen.getByText('43,5')).toBeTruthy();
  await waitFor(() => expect(asked).toHaveLength(1), { timeout: 4000 });
  const body = await asked[0]?.json();
  expect(body.marks[0]).toEqual({ key: 'P1.1', points: 39.5, note: '', evidence: [] });
  expect(body.marks[3]).toEqual({ key: 'B1', points: 5, note: '', evidence: ['e1'] });
});

it('shows both texts when somebody else saved in between', async () => {
  const theirs = {
    ...aScore,
    version: 4,
    savedBy: 'Vũ Thị Thúy Nga',
    marks: aScore.marks.map((mark) => (mark.key === 'P2' ? { ...mark, points: 12 } : mark)),
  };
  serverAnswers({
    'PUT /api/v1/scores/s1': problem(412, 'stale-version', 'Người khác vừa sửa'),
    'GET /api/v1/scores/s1': { body: theirs },
  });
  await renderPage(<ScoreView score={aScore} />);

  await userEvent.type(screen.getByRole('textbox', { name: /^Điểm: Sáng kiến/ }), '7');

  const alert = await screen.findByRole('alert', {}, { timeout: 4000 });
  expect(within(alert).getByText(/Vũ Thị Thúy Nga đã lưu/)).toBeTruthy();
  expect(within(alert).getByText('12')).toBeTruthy();
  expect(within(alert).getByText('7')).toBeTruthy();
});

it('asks for a reason where the verified points differ, at the line', async () => {
  const asked = serverAnswers({
    'POST /api/v1/scores/s1/verify': problem(422, 'score-verdict-incomplete', 'Điểm thẩm định chưa đủ', [
      { pointer: '/marks/P2', message: 'Đổi điểm đơn vị tự chấm thì phải ghi lý do.' },
    ]),
  });
  const handedIn = {
    ...aScore,
    state: 'SUBMITTED' as const,
    marks: aScore.marks.map((mark) => ({ ...mark, points: mark.key === 'P2' ? 40 : 0 })),
    allowedActions: ['verify', 'return'],
  };
  await renderPage(<ScoreView score={handedIn} />);
  expect(screen.queryByRole('textbox', { name: /^Lý do đổi điểm/ })).toBeNull();

  const points = screen.getByRole('textbox', { name: /^Điểm thẩm định: Phần II/ });
  await userEvent.clear(points);
  await userEvent.type(points, '35');
  await userEvent.click(screen.getByRole('button', { name: 'Ghi điểm thẩm định' }));

  await waitFor(() => expect(asked).toHaveLength(1));
  const reason = await screen.findByRole('textbox', { name: /^Lý do đổi điểm: Phần II/ });
  await waitFor(() => expect(reason).toHaveProperty('ariaInvalid', 'true'));
});

it('keeps what is typed while the line is cut, and goes on from there', async () => {
  const cut = serverAnswers({});
  const { unmount } = await renderPage(<ScoreView score={aScore} />);
  await userEvent.type(screen.getByRole('textbox', { name: /^Điểm: Sáng kiến/ }), '7,5');
  expect(await screen.findByText(/^Mất kết nối/, {}, { timeout: 4000 })).toBeTruthy();
  expect(cut.length).toBeGreaterThan(0);
  unmount();

  const asked = serverAnswers({ 'PUT /api/v1/scores/s1': { body: { ...aScore, version: 2 } } });
  await renderPage(<ScoreView score={aScore} />);

  expect(screen.getByText(/^Đã lấy lại phần anh\/chị chấm lúc/)).toBeTruthy();
  expect(screen.getByRole('textbox', { name: /^Điểm: Sáng kiến/ })).toHaveProperty('value', '7,5');
  await waitFor(() => expect(asked).toHaveLength(1), { timeout: 4000 });
  expect((await (asked[0] as Request).json()).marks[1]).toMatchObject({ key: 'P1.2', points: 7.5 });
  await waitFor(() => expect(Object.keys(window.localStorage)).toEqual([]));
});

it('takes its own points, whose answer was lost, for nobody else’s', async () => {
  let there = aScore;
  let lost = true;
  const asked = serverAnswers({
    'PUT /api/v1/scores/s1': async (request) => {
      if (request.headers.get('If-Match') !== `"${there.version}"`)
        return problem(412, 'stale-version', 'Người khác vừa sửa');
      const { marks } = (await request.json()) as { marks: { key: string; points: number | null }[] };
      there = {
        ...there,
        version: there.version + 1,
        marks: there.marks.map((known) => {
          const mark = marks.find(({ key }) => key === known.key);
          return { ...known, points: mark?.points ?? null };
        }),
      };
      if (!lost) return { body: there };
      lost = false;
      throw new TypeError('Failed to fetch');
    },
    'GET /api/v1/scores/s1': () => ({ body: there }),
  });
  await renderPage(<ScoreView score={aScore} />);
  await userEvent.type(screen.getByRole('textbox', { name: /^Điểm: Sáng kiến/ }), '7,5');
  expect(await screen.findByText(/^Mất kết nối/, {}, { timeout: 4000 })).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: /^Điểm: Phần II/ }), '38');

  const saved = () => asked.filter(({ method }) => method === 'PUT').map(({ headers }) => headers.get('If-Match'));
  await waitFor(() => expect(saved()).toEqual(['"1"', '"1"', '"2"']), { timeout: 4000 });
  expect(there.marks[2]?.points).toBe(38);
  expect(screen.queryByRole('alert')).toBeNull();
  await waitFor(() => expect(window.localStorage).toHaveLength(0));
});

it('sends no point while a number is a question or blank', async () => {
  const asked = serverAnswers({});
  const handedIn = {
    ...aScore,
    state: 'SUBMITTED' as const,
    marks: aScore.marks.map((mark) => ({ ...mark, points: mark.key === 'P2' ? 40 : 0 })),
    allowedActions: ['verify', 'return'],
  };
  await renderPage(<ScoreView score={handedIn} />);
  const points = screen.getByRole('textbox', { name: /^Điểm thẩm định: Phần II/ });
  await userEvent.clear(points);
  await userEvent.type(points, '38.5');
  await userEvent.click(screen.getByRole('button', { name: 'Ghi điểm thẩm định' }));

  expect(document.activeElement).toBe(points);
  expect(await screen.findByText(/^“38\.5” có phải là 38,5\?/)).toBeTruthy();
  await userEvent.clear(points);
  await userEvent.click(screen.getByRole('button', { name: 'Ghi điểm thẩm định' }));
  expect(await screen.findByText('Cần ghi điểm.')).toBeTruthy();
  expect(asked).toEqual([]);
});
