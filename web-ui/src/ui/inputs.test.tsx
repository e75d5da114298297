import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '@/test/render';
import { Button } from './Button';
import { DateInput } from './DateInput';
import { FileDrop } from './FileDrop';
import { NumberInput } from './NumberInput';
import { TextInput } from './TextInput';

function Day({ onValue, initial = '' }: { onValue: (value: string) => void; initial?: string }) {
  const [value, setValue] = useState(initial);
  return (
    <DateInput
      label="Hạn"
      value={value}
      onChange={(next) => {
        setValue(next);
        onValue(next);
      }}
    />
  );
}

describe('a day', () => {
  it('is typed and shown as Vietnamese write it', async () => {
    const onValue = vi.fn();
    await renderPage(<Day onValue={onValue} />);

    await userEvent.type(screen.getByLabelText('Hạn'), '1/2/2027');
    await userEvent.tab();

    expect(onValue).toHaveBeenLastCalledWith('2027-02-01');
    expect(screen.getByLabelText('Hạn')).toHaveProperty('value', '01/02/2027');
  });

  it('that does not exist is marked when the field is left, and is not taken', async () => {
    const onValue = vi.fn();
    await renderPage(<Day onValue={onValue} initial="2027-02-01" />);
    const field = screen.getByLabelText('Hạn');

    await userEvent.clear(field);
    await userEvent.type(field, '30/02/2027');
    await userEvent.tab();

    expect(onValue).toHaveBeenLastCalledWith('');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/Ngày chưa đúng/)).toBeDefined();
  });
});

function Amount({ onValue }: { onValue: (value: number | null) => void }) {
  const [value, setValue] = useState<number | null>(null);
  return (
    <NumberInput
      label="Giá trị"
      value={value}
      onChange={(next) => {
        setValue(next);
        onValue(next);
      }}
    />
  );
}

describe('a number', () => {
  it('takes Vietnamese decimals and groups', async () => {
    const onValue = vi.fn();
    await renderPage(<Amount onValue={onValue} />);

    await userEvent.type(screen.getByLabelText('Giá trị'), '1234,5');
    await userEvent.tab();

    expect(onValue).toHaveBeenLastCalledWith(1234.5);
    expect(screen.getByLabelText('Giá trị')).toHaveProperty('value', '1.234,5');
  });

  it('lets decimals be typed where there has to be a number, and shows what held when it is left blank', async () => {
    function Points() {
      const [value, setValue] = useState(10);
      return <NumberInput label="Điểm" value={value} onChange={(next) => next !== null && setValue(next)} />;
    }
    await renderPage(<Points />);
    const field = screen.getByLabelText('Điểm');

    await userEvent.clear(field);
    await userEvent.type(field, '12,5');
    expect(field).toHaveProperty('value', '12,5');
    await userEvent.clear(field);
    await userEvent.tab();
    expect(field).toHaveProperty('value', '12,5');
  });

  it('asks about a dot that cannot separate thousands, and takes nothing until answered', async () => {
    const onValue = vi.fn();
    await renderPage(<Amount onValue={onValue} />);

    await userEvent.type(screen.getByLabelText('Giá trị'), '12.5');
    await userEvent.tab();

    expect(onValue).not.toHaveBeenCalledWith(12.5);
    expect(onValue).not.toHaveBeenCalledWith(125);
    expect(screen.getByText(/“12.5” có phải là 12,5\?/)).toBeDefined();

    await userEvent.click(screen.getByRole('button', { name: 'Đúng, là 12,5' }));

    expect(onValue).toHaveBeenLastCalledWith(12.5);
    expect(screen.getByLabelText('Giá trị')).toHaveProperty('value', '12,5');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('keeps what was typed when it is no number, and says so', async () => {
    await renderPage(<Amount onValue={() => {}} />);

    await userEvent.type(screen.getByLabelText('Giá trị'), 'mười');

    expect(screen.getByLabelText('Giá trị')).toHaveProperty('value', 'mười');
    expect(screen.getByText(/Số chưa đúng/)).toBeDefined();
  });
});

describe('a field', () => {
  it('reads its hint and its error out with the input', async () => {
    await renderPage(
      <TextInput label="Tên" hint="Như trong quyết định" error="Cần có tên" required value="" onChange={() => {}} />,
    );
    const field = screen.getByRole('textbox', { name: /Tên/ });

    const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];

    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'Như trong quyết định',
      expect.stringContaining('Cần có tên'),
    ]);
  });
});

describe('a file', () => {
  const drop = (onFiles: (files: File[]) => void) => (
    <FileDrop label="Minh chứng" files={[]} onFiles={onFiles} accept=".pdf" maxBytes={1_500_000} />
  );

  it('is taken when it fits', async () => {
    const onFiles = vi.fn();
    await renderPage(drop(onFiles));
    const file = new File(['x'], 'báo cáo.pdf', { type: 'application/pdf' });

    await userEvent.upload(screen.getByLabelText('Minh chứng'), file);

    expect(onFiles).toHaveBeenCalledWith([file]);
  });

  it('of another kind or too large is refused before anything is sent', async () => {
    const onFiles = vi.fn();
    await renderPage(drop(onFiles));
    const input = screen.getByLabelText('Minh chứng');

    fireEvent.change(input, { target: { files: [new File(['x'], 'virus.exe')] } });
    expect(screen.getByText(/“virus.exe” không thuộc loại được nhận/)).toBeDefined();

    fireEvent.change(input, { target: { files: [new File(['x'.repeat(1_500_001)], 'to.pdf')] } });
    expect(screen.getByText(/“to.pdf” lớn hơn 1,5 MB/)).toBeDefined();
    expect(onFiles).not.toHaveBeenCalled();
  });
});

describe('a button', () => {
  it('that cannot be pressed says why, and is not pressed', async () => {
    const onClick = vi.fn();
    await renderPage(
      <Button onClick={onClick} disabledReason="Chưa có chỉ tiêu">
        Trình
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Trình' });

    await userEvent.click(button);

    expect(onClick).not.toHaveBeenCalled();
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Chưa có chỉ tiêu',
    );
  });

  it('does not send a form twice while the first answer is awaited', async () => {
    const onSubmit = vi.fn((event) => event.preventDefault());
    await renderPage(
      <form onSubmit={onSubmit}>
        <Button type="submit" busy>
          Gửi
        </Button>
      </form>,
    );

    await userEvent.click(screen.getByRole('button'));

    expect(onSubmit).not.toHaveBeenCalled();
  });
});
