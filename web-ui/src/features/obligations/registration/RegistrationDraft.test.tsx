import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderPage, serverAnswers } from '@/test/render';
import type { Registration } from './data';
import { RegistrationDraft } from './RegistrationDraft';

const sheet: Registration = {
  id: 'r1',
  version: 4,
  campaignId: 'c1',
  campaignTitle: 'Phong trào thi đua năm 2027',
  unitCode: 'NS-TCT-LLCS',
  unitName: 'Khoa Lý luận cơ sở',
  year: 2027,
  state: 'DRAFT',
  lines: [],
  caps: [],
  problems: [],
  people: [{ personId: 'CB-004', fullName: 'Lò Văn Hòa', position: 'Trưởng khoa' }],
  titles: [
    { code: 'LDTT', name: 'Lao động tiên tiến', subjectKinds: ['PERSON'], requires: null },
    { code: 'CSTDCS', name: 'Chiến sĩ thi đua cơ sở', subjectKinds: ['PERSON'], requires: 'LDTT' },
  ],
  proposals: [],
  reviews: [],
  allowedActions: ['edit', 'submit'],
};

it('saves a tick on the version that is shown, with the title that it needs', async () => {
  const asked = serverAnswers({ 'PUT /api/v1/registrations/r1': { body: { ...sheet, version: 5 } } });
  await renderPage(<RegistrationDraft registration={sheet} />);

  await userEvent.click(screen.getByRole('checkbox', { name: 'Lò Văn Hòa: Chiến sĩ thi đua cơ sở' }));

  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.headers.get('If-Match')).toBe('"4"');
  expect(await asked[0]?.json()).toEqual({
    lines: [
      { titleCode: 'LDTT', subjectKind: 'PERSON', subjectId: 'CB-004' },
      { titleCode: 'CSTDCS', subjectKind: 'PERSON', subjectId: 'CB-004' },
    ],
  });
  expect(await screen.findByText(/^Đã lưu/)).toBeTruthy();
});

it('says that somebody else changed the sheet, and saves no more', async () => {
  const stale = { type: 'https://thidua.vn/problems/stale-version', title: 'Người khác vừa sửa', status: 412 };
  serverAnswers({ 'PUT /api/v1/registrations/r1': { status: 412, body: stale } });
  await renderPage(<RegistrationDraft registration={sheet} />);

  await userEvent.click(screen.getByRole('checkbox', { name: 'Lò Văn Hòa: Lao động tiên tiến' }));

  expect(await screen.findByRole('button', { name: 'Xem bản mới' })).toBeTruthy();
});

it('tells why a sheet above a cap cannot be handed in', async () => {
  const cap = {
    titleCode: 'CSTDCS',
    titleName: 'Chiến sĩ thi đua cơ sở',
    percent: 15,
    baseName: 'Lao động tiên tiến',
    unitCount: 2,
    unitBase: 7,
    unitAllowed: 1,
    totalCount: 2,
    totalBase: 7,
    totalAllowed: 1,
    exceeded: true,
    sentence: 'Đơn vị 2 (được 1 = 15% của 7 Lao động tiên tiến); toàn cơ quan 2/1.',
  };
  serverAnswers({});
  await renderPage(<RegistrationDraft registration={{ ...sheet, caps: [cap] }} />);

  expect(screen.getByText(cap.sentence)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Trình đăng ký' }).getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('Có danh hiệu vượt giới hạn.')).toBeTruthy();
});

it('names the rows of a table that are wrong, and takes over the rest only when told to', async () => {
  const taken = {
    ...sheet,
    version: 5,
    lines: [
      {
        pointer: '/lines/LDTT/CB-004',
        titleCode: 'LDTT',
        titleName: 'Lao động tiên tiến',
        subjectKind: 'PERSON',
        subjectId: 'CB-004',
        subjectName: 'Lò Văn Hòa',
        locked: false,
      },
    ],
  };
  const wrong = {
    type: 'https://thidua.vn/problems/rows-wrong',
    title: 'Có dòng chưa đúng',
    detail: 'Chưa nhập dòng nào: 1 lỗi, 1 dòng đúng.',
    errors: [{ pointer: '/rows/7', code: 'not-of-unit', message: 'Dòng 7: Đơn vị không có “Trần Thị Không”.' }],
  };
  const asked = serverAnswers({
    'POST /api/v1/registrations/r1/import': (request) =>
      request.url.includes('partly=true') ? { body: taken } : { status: 422, body: wrong },
    'PUT /api/v1/registrations/r1': { body: { ...taken, version: 6 } },
  });
  await renderPage(<RegistrationDraft registration={sheet} />);

  await userEvent.upload(screen.getByLabelText(/^Nhập từ Excel/), new File(['x'], 'dang-ky.xlsx'));

  expect(await screen.findByText('Dòng 7: Đơn vị không có “Trần Thị Không”.')).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: 'Lò Văn Hòa: Lao động tiên tiến' })).toHaveProperty('checked', false);

  await userEvent.click(screen.getByRole('button', { name: 'Chỉ nhập các dòng đúng' }));

  await waitFor(() =>
    expect(screen.getByRole('checkbox', { name: 'Lò Văn Hòa: Lao động tiên tiến' })).toHaveProperty('checked', true),
  );
  expect(asked[0]?.headers.get('If-Match')).toBe('"4"');
  expect(screen.queryByText(/^Dòng 7/)).toBeNull();
});

const proposal: Registration['proposals'][number] = {
  id: 'p1',
  registrationId: 'r1',
  campaignId: 'c1',
  campaignTitle: 'Phong trào thi đua năm 2027',
  year: 2027,
  unitCode: 'NS-TCT-LLCS',
  unitName: 'Khoa Lý luận cơ sở',
  personId: 'CB-004',
  personName: 'Lò Văn Hòa',
  titleCode: 'LDTT',
  titleName: 'Lao động tiên tiến',
  note: 'Hoàn thành hai chuyên đề',
  state: 'ASKED',
  askedAt: '2027-01-18T02:00:00Z',
  answeredAt: null,
  answeredBy: null,
  reason: null,
  registered: false,
  registrationState: 'DRAFT',
  allowedActions: ['confirm', 'decline'],
};
const line: Registration['lines'][number] = {
  pointer: '/lines/LDTT/CB-004',
  titleCode: 'LDTT',
  titleName: 'Lao động tiên tiến',
  subjectKind: 'PERSON',
  subjectId: 'CB-004',
  subjectName: 'Lò Văn Hòa',
  returnReason: null,
  locked: false,
};

it('takes a proposal into the sheet on the version that is shown, and saves nothing on top', async () => {
  const asked = serverAnswers({
    'POST /api/v1/registrations/r1/proposals/p1/confirm': { body: { ...sheet, version: 5, lines: [line] } },
    'PUT /api/v1/registrations/r1': { body: { ...sheet, version: 6 } },
  });
  await renderPage(<RegistrationDraft registration={{ ...sheet, proposals: [proposal] }} />);
  expect(screen.getByText('Hoàn thành hai chuyên đề')).toBeTruthy();

  await userEvent.click(screen.getByRole('button', { name: /^Xác nhận/ }));

  const tick = screen.getByRole('checkbox', { name: 'Lò Văn Hòa: Lao động tiên tiến' });
  await waitFor(() => expect(tick).toHaveProperty('checked', true));
  expect(asked[0]?.headers.get('If-Match')).toBe('"4"');

  // the next tick is saved on the version of the answer, and is the only save
  await userEvent.click(tick);
  await waitFor(() => expect(asked).toHaveLength(2), { timeout: 4000 });
  expect(asked[1]?.headers.get('If-Match')).toBe('"5"');
  expect(await asked[1]?.json()).toEqual({ lines: [] });
});

it('asks for a reason before a proposal is left out', async () => {
  const asked = serverAnswers({
    'POST /api/v1/registrations/r1/proposals/p1/decline': { body: { ...sheet, proposals: [] } },
  });
  await renderPage(<RegistrationDraft registration={{ ...sheet, proposals: [proposal] }} />);
  await userEvent.click(screen.getByRole('button', { name: /^Không đưa vào/ }));
  const dialog = within(screen.getByRole('dialog', { name: 'Không đưa vào bản đăng ký' }));

  await userEvent.click(dialog.getByRole('button', { name: 'Không đưa vào' }));
  expect(dialog.getByText('Cần ghi lý do để người đề xuất biết.')).toBeTruthy();
  await userEvent.type(dialog.getByRole('textbox', { name: /^Lý do/ }), 'Chưa đủ thời gian công tác.');
  await userEvent.click(dialog.getByRole('button', { name: 'Không đưa vào' }));

  await waitFor(() => expect(asked).toHaveLength(1));
  expect(await asked[0]?.json()).toEqual({ reason: 'Chưa đủ thời gian công tác.' });
});
