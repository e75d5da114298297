import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import type { Report } from './data';
import { ReportForm } from './ReportForm';

const report: Report = {
  id: 'p1',
  version: 2,
  obligationId: 'o1',
  campaignId: 'c1',
  campaignTitle: 'Phong trào thi đua năm 2027',
  unitCode: 'NS-TCT-LLCS',
  unitName: 'Khoa Lý luận cơ sở',
  kind: 'PROGRESS_REPORT',
  title: 'Báo cáo quý I',
  dueAt: '2027-04-05T16:59:59Z',
  state: 'DRAFT',
  done: '',
  blockers: '',
  values: [{ commitmentId: 'm1', name: 'Mở đủ 46 lớp', op: '=', target: 46, measure: 'lớp', value: null, earlier: [] }],
  evidence: [],
  savedBy: 'Lò Văn Hòa',
  savedAt: '2027-04-01T02:00:00Z',
  late: false,
  problems: [],
  reviews: [],
  exceptions: [],
  allowedActions: ['edit', 'submit'],
};
afterEach(() => window.localStorage.clear());

const stale = { type: 'https://thidua.vn/problems/stale-version', title: 'Người khác vừa sửa', status: 412 };

it('saves numbers as people here write them', async () => {
  const asked = serverAnswers({ 'PUT /api/v1/reports/p1': { body: { ...report, version: 3 } } });
  await renderPage(<ReportForm report={report} />);

  await userEvent.type(screen.getByRole('textbox', { name: 'Kết quả (lớp)' }), '1.234,5');

  await waitFor(() => expect(asked).toHaveLength(1), { timeout: 4000 });
  expect(asked[0]?.headers.get('If-Match')).toBe('"2"');
  expect(await asked[0]?.json()).toHaveProperty('values', [{ commitmentId: 'm1', value: 1234.5, note: null }]);
});

it('shows both texts when somebody else saved, and goes on with the one that is chosen', async () => {
  const theirs = { ...report, version: 7, done: 'Của giảng viên', savedBy: 'Lò Thị Pâng' };
  const asked = serverAnswers({
    'PUT /api/v1/reports/p1': (request) =>
      request.headers.get('If-Match') === '"7"' ? { body: { ...theirs, version: 8 } } : { status: 412, body: stale },
    'GET /api/v1/reports/p1': { body: theirs },
  });
  await renderPage(<ReportForm report={report} />);

  await userEvent.type(screen.getByRole('textbox', { name: /^Việc đã làm/ }), 'Của trưởng khoa');

  const notice = await screen.findByRole('alert', undefined, { timeout: 4000 });
  expect(within(notice).getByText('Của giảng viên')).toBeTruthy();
  expect(within(notice).getByText('Của trưởng khoa')).toBeTruthy();

  await userEvent.click(within(notice).getByRole('button', { name: 'Giữ bản của tôi' }));

  await waitFor(() => expect(asked.filter(({ method }) => method === 'PUT')).toHaveLength(2), { timeout: 4000 });
  const last = asked.at(-1);
  expect(last?.headers.get('If-Match')).toBe('"7"');
  expect(await last?.json()).toHaveProperty('done', 'Của trưởng khoa');
});

it('opens only the places that came back', async () => {
  const returned: Report = {
    ...report,
    state: 'RETURNED',
    done: 'Đã mở 12 lớp',
    openPlaces: ['/done'],
    reviews: [
      {
        remark: {
          at: '2027-04-06T02:00:00Z',
          who: 'Nông Thị Ánh Tuyết',
          decision: 'RETURNED',
          reason: 'Chưa rõ',
          pins: [{ pointer: '/done', reason: 'Ghi tên từng lớp' }],
        },
        done: 'Đã mở 12 lớp',
        blockers: '',
        values: [],
        files: [],
      },
    ],
  };
  serverAnswers({});
  await renderPage(<ReportForm report={returned} />);

  expect(screen.getByText('Cần sửa: Ghi tên từng lớp')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: /^Việc đã làm/ })).toHaveProperty('readOnly', false);
  expect(screen.getByRole('textbox', { name: /^Khó khăn/ })).toHaveProperty('readOnly', true);
  expect(screen.getByRole('group', { name: 'Mở đủ 46 lớp' })).toHaveProperty('disabled', true);
});

it('says at the place what is missing when it is handed in', async () => {
  const incomplete = {
    ...report,
    problems: [{ pointer: '/done', code: 'required', message: 'Cần ghi những việc đã làm.' }],
  };
  const asked = serverAnswers({});
  await renderPage(<ReportForm report={incomplete} />);

  await userEvent.click(screen.getByRole('button', { name: 'Nộp báo cáo' }));

  expect(await screen.findByText('Cần ghi những việc đã làm.')).toBeTruthy();
  expect(asked).toHaveLength(0);
});

it('keeps what is written while the line is cut, and saves it when the line is back', async () => {
  let cut = true;
  const asked = serverAnswers({
    'PUT /api/v1/reports/p1': () => {
      if (cut) throw new TypeError('Failed to fetch');
      return { body: { ...report, version: 3, done: 'Đã mở 12 lớp' } };
    },
  });
  await renderPage(<ReportForm report={report} />);

  await userEvent.type(screen.getByRole('textbox', { name: /^Việc đã làm/ }), 'Đã mở 12 lớp');

  expect(await screen.findByText(/^Mất kết nối\./, undefined, { timeout: 4000 })).toBeTruthy();
  expect(JSON.stringify(window.localStorage)).toContain('Đã mở 12 lớp');

  cut = false;
  window.dispatchEvent(new Event('online'));

  expect(await screen.findByText(/^Đã lưu/, undefined, { timeout: 4000 })).toBeTruthy();
  expect(await asked.at(-1)?.json()).toHaveProperty('done', 'Đã mở 12 lớp');
  expect(screen.queryByText(/^Mất kết nối\./)).toBeNull();
  expect(window.localStorage).toHaveLength(0);
});

const leftBehind = (version: number, person = 'can-bo-tdkt') =>
  window.localStorage.setItem(
    `thidua.report.${person}.p1`,
    JSON.stringify({
      version,
      at: '2027-04-01T03:00:00Z',
      written: { done: 'Viết lúc mất mạng', blockers: '', values: [] },
    }),
  );

it('goes on with what this browser kept, and saves it by itself', async () => {
  leftBehind(2);
  const asked = serverAnswers({ 'PUT /api/v1/reports/p1': { body: { ...report, version: 3 } } });

  await renderPage(<ReportForm report={report} />);

  expect(screen.getByRole('textbox', { name: /^Việc đã làm/ })).toHaveProperty('value', 'Viết lúc mất mạng');
  expect(screen.getByText(/^Đã lấy lại phần anh\/chị viết/)).toBeTruthy();
  await waitFor(() => expect(asked).toHaveLength(1), { timeout: 4000 });
  expect(await asked[0]?.json()).toHaveProperty('done', 'Viết lúc mất mạng');
});

it('shows both texts when somebody saved while the browser kept its own', async () => {
  leftBehind(1);
  const asked = serverAnswers({});

  await renderPage(<ReportForm report={{ ...report, done: 'Của giảng viên' }} />);

  const notice = screen.getByRole('alert');
  expect(within(notice).getByText('Của giảng viên')).toBeTruthy();
  expect(within(notice).getByText('Viết lúc mất mạng')).toBeTruthy();
  expect(asked).toHaveLength(0);
});

/** A server that stores what it gets, and a line that breaks before the first answer. */
function aLostAnswer() {
  let there = report;
  let lost = true;
  return serverAnswers({
    'PUT /api/v1/reports/p1': async (request) => {
      if (request.headers.get('If-Match') !== `"${there.version}"`) return { status: 412, body: stale };
      const { done } = (await request.json()) as { done: string };
      there = { ...there, done, version: there.version + 1 };
      if (!lost) return { body: there };
      lost = false;
      throw new TypeError('Failed to fetch');
    },
    'GET /api/v1/reports/p1': () => ({ body: there }),
  });
}
const versionsSaved = (asked: Request[]) =>
  asked.filter(({ method }) => method === 'PUT').map(({ headers }) => headers.get('If-Match'));

it('takes its own text, whose answer was lost, for nobody else’s', async () => {
  const asked = aLostAnswer();
  await renderPage(<ReportForm report={report} />);

  await userEvent.type(screen.getByRole('textbox', { name: /^Việc đã làm/ }), 'Đã mở ');
  expect(await screen.findByText(/^Mất kết nối\./, undefined, { timeout: 4000 })).toBeTruthy();
  window.dispatchEvent(new Event('online'));

  expect(await screen.findByText(/^Đã lưu/, undefined, { timeout: 4000 })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(versionsSaved(asked)).toEqual(['"2"', '"2"']);
  expect(window.localStorage).toHaveLength(0);
});

it('goes on from its own text, whose answer was lost, with what was typed since', async () => {
  const asked = aLostAnswer();
  await renderPage(<ReportForm report={report} />);
  const done = screen.getByRole('textbox', { name: /^Việc đã làm/ });

  await userEvent.type(done, 'Đã mở');
  expect(await screen.findByText(/^Mất kết nối\./, undefined, { timeout: 4000 })).toBeTruthy();
  await userEvent.type(done, ' rồi');

  await waitFor(() => expect(versionsSaved(asked)).toEqual(['"2"', '"2"', '"3"']), { timeout: 4000 });
  expect(await asked.at(-1)?.json()).toHaveProperty('done', 'Đã mở rồi');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('goes on in a page opened anew from its own text, whose answer was lost', async () => {
  const asked = aLostAnswer();
  const first = await renderPage(<ReportForm report={report} />);
  const done = () => screen.getByRole('textbox', { name: /^Việc đã làm/ });
  await userEvent.type(done(), 'Đã mở');
  expect(await screen.findByText(/^Mất kết nối\./, undefined, { timeout: 4000 })).toBeTruthy();
  await userEvent.type(done(), ' rồi');
  first.unmount();

  await renderPage(<ReportForm report={{ ...report, version: 3, done: 'Đã mở' }} />);

  expect(done()).toHaveProperty('value', 'Đã mở rồi');
  expect(screen.queryByRole('alert')).toBeNull();
  await waitFor(() => expect(versionsSaved(asked)).toEqual(['"2"', '"3"']), { timeout: 4000 });
});

it('keeps nothing of what had arrived, though its answer was lost', async () => {
  leftBehind(1);
  serverAnswers({});

  await renderPage(<ReportForm report={{ ...report, done: 'Viết lúc mất mạng', values: [] }} />);

  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByText(/^Đã lấy lại phần/)).toBeNull();
  expect(window.localStorage).toHaveLength(0);
});

it('offers nobody what another person typed on this computer', async () => {
  leftBehind(2, 'khoa-llcs');
  serverAnswers({});

  await renderPage(<ReportForm report={report} />);

  expect(screen.getByRole('textbox', { name: /^Việc đã làm/ })).toHaveProperty('value', '');
});

it('sends a file in parts and waits with handing in until it is here', async () => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const upload = { id: 'u1', name: 'a.pdf', size: 5, received: 0, partBytes: 10, done: false };
  const file = {
    id: 'f1',
    name: 'a.pdf',
    mediaType: 'application/pdf',
    size: 5,
    digest: 'd',
    uploadedBy: 'Lò Văn Hòa',
    uploadedAt: '2027-04-01T02:00:00Z',
  };
  serverAnswers({
    'POST /api/v1/reports/p1/uploads': { body: upload },
    'PUT /api/v1/reports/p1/uploads/u1/parts/0': async () => {
      await arrived;
      return { body: { ...upload, received: 5, done: true } };
    },
    'GET /api/v1/reports/p1': { body: { ...report, version: 3, evidence: [file] } },
  });
  await renderPage(<ReportForm report={report} />);

  await userEvent.upload(screen.getByLabelText(/^Thêm tệp/), new File(['%PDF-'], 'a.pdf', { type: 'application/pdf' }));

  expect(await screen.findByRole('progressbar', { name: 'Đang tải lên “a.pdf”…' })).toBeTruthy();
  const submit = () => screen.getByRole('button', { name: 'Nộp báo cáo' });
  expect(submit().getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('Đang tải tệp lên; xong rồi mới nộp được.')).toBeTruthy();

  arrive();

  await waitFor(() => expect(submit().getAttribute('aria-disabled')).not.toBe('true'));
  expect(screen.queryByRole('progressbar')).toBeNull();
});

it('saves on when only a file came in between', async () => {
  const asked = serverAnswers({
    'PUT /api/v1/reports/p1': (request) =>
      request.headers.get('If-Match') === '"3"'
        ? { body: { ...report, version: 4, done: 'Đã mở' } }
        : { status: 412, body: stale },
    'GET /api/v1/reports/p1': { body: { ...report, version: 3 } },
  });
  await renderPage(<ReportForm report={report} />);

  await userEvent.type(screen.getByRole('textbox', { name: /^Việc đã làm/ }), 'Đã mở');

  expect(await screen.findByText(/^Đã lưu/, undefined, { timeout: 4000 })).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'PUT').map(({ headers }) => headers.get('If-Match'))).toEqual([
    '"2"',
    '"3"',
  ]);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('uses a file that is here already, and says where it is used', async () => {
  const file = {
    id: 'f1',
    name: 'bien-ban.pdf',
    mediaType: 'application/pdf',
    size: 5,
    digest: 'd',
    uploadedBy: 'Lò Văn Hòa',
    uploadedAt: '2027-04-01T02:00:00Z',
  };
  const use = {
    kind: 'COMMITMENT',
    placeId: 'm1',
    title: 'Mở đủ 46 lớp',
    unitCode: report.unitCode,
    unitName: report.unitName,
    linkedBy: 'Lò Văn Hòa',
    linkedAt: '2027-04-01T02:00:00Z',
  };
  const after = { ...report, version: 3, evidence: [file] };
  const asked = serverAnswers({
    'GET /api/v1/evidence': { body: { items: [{ file, unitCode: report.unitCode, used: 1 }], next: null, total: 1 } },
    'PUT /api/v1/reports/p1/evidence/f1': { body: after },
    'GET /api/v1/evidence/f1/uses': { body: [use] },
  });
  const page = await renderPage(<ReportForm report={report} />);

  await userEvent.click(screen.getByRole('button', { name: 'Dùng tệp đã có' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Dùng tệp bien-ban.pdf', hidden: true }));

  await waitFor(() => expect(asked.some(({ method }) => method === 'PUT')).toBe(true));
  page.unmount();
  await renderPage(<ReportForm report={after} />);
  await userEvent.click(screen.getByText('Nơi dùng'));
  expect(await screen.findByText(/Cam kết: Mở đủ 46 lớp · Khoa Lý luận cơ sở · Lò Văn Hòa/)).toBeTruthy();
});
