import { useQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { problem, renderPage, serverAnswers } from '@/test/render';
import { Toasts } from '@/ui/toast';
import { DecisionSection, Wish } from './DecisionSection';
import { type Obligation, obligationQuery } from './data';

const obligation: Obligation = {
  id: 'o1',
  version: 1,
  campaignId: 'c1',
  campaignTitle: 'Phong trào thi đua năm 2027',
  kind: 'PROGRESS_REPORT',
  title: 'Báo cáo quý I',
  unitCode: 'NS-TCT-LLCS',
  unitName: 'Khoa Lý luận cơ sở',
  dueAt: '2027-04-05T16:59:59Z',
  openedAt: '2027-01-05T02:00:00Z',
  state: 'OPEN',
  review: 'NONE',
  late: false,
  allowedActions: ['grant-extension', 'refuse-extension'],
  extension: { askedBy: 'Lò Văn Hòa', askedAt: '2027-04-01T02:00:00Z', until: '2027-04-20', reason: 'Chờ số liệu' },
};
const granted = { body: { obligation: { ...obligation, extension: null }, diary: [] } };

it('grants the day that was asked for at once', async () => {
  const asked = serverAnswers({ 'POST /api/v1/obligations/o1/extension/grant': granted });
  await renderPage(<Wish obligation={obligation} />);
  expect(screen.getByText('Lò Văn Hòa xin gia hạn đến hết thứ Ba, 20/04/2027')).toBeTruthy();

  await userEvent.click(screen.getByRole('button', { name: 'Đồng ý gia hạn' }));

  await waitFor(() => expect(asked).toHaveLength(1));
  expect(await asked[0]?.json()).toEqual({});
});

it('grants another day, with a note, and shows what is wrong with it', async () => {
  const answers = [problem(409, 'extension-not-later', 'Hạn mới phải sau hạn đang có'), granted];
  const asked = serverAnswers({
    'POST /api/v1/obligations/o1/extension/grant': () => answers.shift() ?? granted,
  });
  await renderPage(<Wish obligation={obligation} />);

  await userEvent.click(screen.getByRole('button', { name: 'Cho đến ngày khác' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Cho đến ngày khác' }));
  expect(
    dialog.getByText(/^Hạn đang có: thứ Hai, 05\/04\/2027\. Đơn vị xin đến hết thứ Ba, 20\/04\/2027\.$/),
  ).toBeTruthy();
  const day = dialog.getByRole('textbox', { name: /^Cho đến hết ngày/ });
  expect(day).toHaveProperty('value', '20/04/2027');
  await userEvent.clear(day);
  await userEvent.click(dialog.getByRole('button', { name: 'Đồng ý gia hạn' }));
  expect(dialog.getByText('Cần chọn ngày.')).toBeTruthy();
  expect(asked).toHaveLength(0);

  await userEvent.type(day, '05/04/2027');
  await userEvent.click(dialog.getByRole('button', { name: 'Đồng ý gia hạn' }));
  expect(await dialog.findByText(/Hạn mới phải sau hạn đang có/)).toBeTruthy();

  await userEvent.clear(day);
  await userEvent.type(day, '12/04/2027');
  await userEvent.type(dialog.getByRole('textbox', { name: /^Lời nhắn cho đơn vị/ }), 'Thêm một tuần.');
  await userEvent.click(dialog.getByRole('button', { name: 'Đồng ý gia hạn' }));

  await waitFor(() => expect(asked).toHaveLength(2));
  expect(await asked[1]?.json()).toEqual({ until: '2027-04-12', note: 'Thêm một tuần.' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('announces a refusal though what was asked for is gone from the page', async () => {
  const answers = [{ body: { obligation, diary: [] } }];
  let refresh: (answer: typeof granted) => void = () => undefined;
  const refreshed = new Promise<typeof granted>((resolve) => {
    refresh = resolve;
  });
  serverAnswers({
    'GET /api/v1/obligations/o1': () => answers.shift() ?? refreshed,
    'POST /api/v1/obligations/o1/extension/refuse': granted,
  });
  await renderPage(<Shown />);

  await userEvent.click(await screen.findByRole('button', { name: 'Không đồng ý' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Không đồng ý' }));
  await userEvent.type(dialog.getByRole('textbox'), 'Hội đồng họp sáng mai');
  await userEvent.click(dialog.getByRole('button', { name: 'Gửi' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  refresh(granted);

  expect(await screen.findByText('Đã trả lời không đồng ý gia hạn.')).toBeTruthy();
});

/** The wish as long as it is there, as the page shows it. */
function Shown() {
  const { data } = useQuery(obligationQuery('o1'));
  return (
    <>
      {data?.obligation.extension && <Wish obligation={data.obligation} />}
      <Toasts />
    </>
  );
}

it('tells the one who asked that the answer is still to come', async () => {
  serverAnswers({});
  await renderPage(<Wish obligation={{ ...obligation, allowedActions: [] }} />);

  expect(screen.getByText('Đang chờ cán bộ thi đua trả lời.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('says which day holds while another one is asked for', async () => {
  const asked = serverAnswers({ 'POST /api/v1/obligations/o1/extension': granted });
  const mine = { ...obligation, extension: null, allowedActions: ['ask-extension'] };
  await renderPage(<DecisionSection obligation={mine} />);

  await userEvent.click(screen.getByRole('button', { name: 'Xin gia hạn' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Xin gia hạn' }));
  expect(dialog.getByText(/^Hạn đang có: thứ Hai, 05\/04\/2027\./)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Gửi' }));
  expect(dialog.getByText('Cần chọn ngày.')).toBeTruthy();
  expect(dialog.getByText('Cần ghi lý do.')).toBeTruthy();
  expect(asked).toHaveLength(0);
});
