import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '@/test/render';
import { BarList } from './BarList';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { PageHeader } from './PageHeader';
import { QueryView } from './QueryView';
import { Table } from './Table';
import { Tabs } from './Tabs';
import { SavedAt, useAutosave } from './useAutosave';

describe('a table', () => {
  const rows = [
    { name: 'Đoàn Văn An', score: 9 },
    { name: 'Ban Thị Ấm', score: 10 },
    { name: 'Cà Văn Ơn', score: 8.5 },
  ];
  const firstColumn = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

  it('sorts names as Vietnamese and numbers as numbers', async () => {
    await renderPage(
      <Table
        caption="Điểm"
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { key: 'name', header: 'Họ tên', cell: (row) => row.name, sortBy: (row) => row.name },
          { key: 'score', header: 'Điểm', cell: (row) => row.score, sortBy: (row) => row.score, numeric: true },
        ]}
      />,
    );

    await userEvent.click(screen.getByRole('button', { name: 'Sắp xếp theo Họ tên' }));
    expect(firstColumn()).toEqual(['Ban Thị Ấm', 'Cà Văn Ơn', 'Đoàn Văn An']);

    await userEvent.click(screen.getByRole('button', { name: 'Sắp xếp theo Điểm' }));
    await userEvent.click(screen.getByRole('button', { name: 'Sắp xếp theo Điểm' }));
    expect(firstColumn()).toEqual(['Ban Thị Ấm', 'Đoàn Văn An', 'Cà Văn Ơn']);
    expect(screen.getByRole('columnheader', { name: /Điểm/ }).getAttribute('aria-sort')).toBe('descending');
  });

  it('leaves a list that comes in pages to the server, by heading or by the list of a phone', async () => {
    const onChange = vi.fn();
    await renderPage(
      <Table
        caption="Điểm"
        rows={rows}
        rowKey={(row) => row.name}
        sorting={{ value: 'score', onChange }}
        columns={[
          { key: 'name', header: 'Họ tên', cell: (row) => row.name, sortKey: 'fullName' },
          { key: 'score', header: 'Điểm', cell: (row) => row.score, sortKey: 'score' },
        ]}
      />,
    );

    await userEvent.click(screen.getByRole('button', { name: 'Sắp xếp theo Họ tên' }));
    await userEvent.click(screen.getByRole('button', { name: 'Sắp xếp theo Điểm' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sắp xếp' }), 'Họ tên, giảm dần');

    expect(onChange.mock.calls).toEqual([['fullName'], ['-score'], ['-fullName']]);
    expect(firstColumn()).toEqual(['Đoàn Văn An', 'Ban Thị Ấm', 'Cà Văn Ơn']);
    expect(screen.getByRole('columnheader', { name: /Điểm/ }).getAttribute('aria-sort')).toBe('ascending');
  });
});

describe('a chart', () => {
  it('is a list in which every number opens what it counts', async () => {
    await renderPage(
      <BarList
        label="Theo trạng thái"
        bars={[
          {
            key: 'late',
            label: 'Quá hạn',
            value: 1234,
            tone: 'late',
            link: { to: '/obligations', search: { state: 'OVERDUE' } as never },
          },
        ]}
      />,
    );

    const list = screen.getByRole('list', { name: 'Theo trạng thái' });
    const link = within(list).getByRole('link', { name: /Quá hạn\s*1\.234/ });

    expect(link.getAttribute('href')).toBe('/obligations?state=OVERDUE');
  });
});

describe('tabs', () => {
  it('move with the arrow keys, around the ends', async () => {
    function Page() {
      const [value, setValue] = useState<'a' | 'b'>('a');
      return (
        <Tabs
          label="Phần"
          value={value}
          onChange={setValue}
          tabs={[
            { key: 'a', label: 'Một', content: 'nội dung một' },
            { key: 'b', label: 'Hai', content: 'nội dung hai' },
          ]}
        />
      );
    }
    await renderPage(<Page />);
    screen.getByRole('tab', { name: 'Một' }).focus();

    await userEvent.keyboard('{ArrowLeft}');

    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Hai' }));
    expect(screen.getByRole('tabpanel', { name: 'Hai' }).textContent).toBe('nội dung hai');
  });
});

describe('a dialog', () => {
  it('has its title as its name and shows nothing while it is closed', async () => {
    function Page() {
      const [open, setOpen] = useState(false);
      return (
        <>
          <Button onClick={() => setOpen(true)}>Mở</Button>
          <Dialog
            open={open}
            title="Trả lại đăng ký"
            onClose={() => setOpen(false)}
            actions={<Button onClick={() => setOpen(false)}>Hủy</Button>}
          >
            <p>Vì sao?</p>
          </Dialog>
        </>
      );
    }
    await renderPage(<Page />);
    expect(screen.queryByText('Vì sao?')).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'Mở' }));
    expect(screen.getByRole('dialog', { name: 'Trả lại đăng ký' })).toBeDefined();

    await userEvent.click(screen.getByRole('button', { name: 'Hủy' }));
    expect(screen.queryByText('Vì sao?')).toBeNull();
  });
});

describe('saving by itself', () => {
  function Draft({ save }: { save: (text: string) => Promise<unknown> }) {
    const [text, setText] = useState('một');
    const state = useAutosave({ value: text, save, delayMs: 50 });
    return (
      <>
        <input aria-label="Nháp" value={text} onChange={(event) => setText(event.target.value)} />
        <SavedAt state={state} />
      </>
    );
  }

  it('stores the last text once the typing pauses, and says when', async () => {
    const save = vi.fn().mockResolvedValue(undefined);
    await renderPage(<Draft save={save} />);

    await userEvent.type(screen.getByLabelText('Nháp'), ' hai');

    await waitFor(() => expect(screen.getByText(/^Đã lưu \d\d:\d\d$/)).toBeDefined());
    expect(save).toHaveBeenLastCalledWith('một hai');
  });

  it('says that it is not stored, and tries again by itself', async () => {
    const save = vi.fn().mockRejectedValueOnce(new Error('cut')).mockResolvedValue(undefined);
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await renderPage(<Draft save={save} />);
      await userEvent.setup({ advanceTimers: vi.advanceTimersByTime }).type(screen.getByLabelText('Nháp'), '!');
      await waitFor(() => expect(screen.getByText(/Chưa lưu được/)).toBeDefined());

      await act(() => vi.advanceTimersByTimeAsync(10_000));

      expect(screen.getByText(/^Đã lưu/)).toBeDefined();
      expect(save).toHaveBeenCalledTimes(2);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a page whose header comes with its data', () => {
  it('has a title also while nothing could be loaded', async () => {
    const query = { data: undefined, isError: true, error: new Error('cut'), refetch: vi.fn() };
    await renderPage(
      <QueryView query={query as never} header={<PageHeader title="Hồ sơ dữ kiện" />}>
        {() => <PageHeader title="Lò Thị Pâng" />}
      </QueryView>,
    );

    expect(screen.getByRole('heading', { level: 1, name: 'Hồ sơ dữ kiện' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeDefined();
  });
});
