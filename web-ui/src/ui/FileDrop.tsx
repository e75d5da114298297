import { useRef, useState } from 'react';
import { useFormat } from '@/i18n/format';
import { Button } from './Button';
import { Field, type FieldProps } from './Field';
import { useUiTexts } from './messages';

interface FileDropProps extends FieldProps {
  files: readonly File[];
  onFiles: (files: File[]) => void;
  /** As of `<input accept>`: `.txt,.docx,application/pdf` */
  accept: string;
  maxBytes: number;
  multiple?: boolean;
}

function accepted(file: File, accept: string): boolean {
  return accept.split(',').some((kind) => {
    const wanted = kind.trim().toLowerCase();
    if (wanted.startsWith('.')) return file.name.toLowerCase().endsWith(wanted);
    return wanted.endsWith('/*') ? file.type.startsWith(wanted.slice(0, -1)) : file.type === wanted;
  });
}

/** Files by drag, by the file dialog or by the phone's camera. What cannot be taken is said at once, before any upload. */
export function FileDrop({
  label,
  hint,
  error,
  required,
  files,
  onFiles,
  accept,
  maxBytes,
  multiple = false,
}: FileDropProps) {
  const t = useUiTexts();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string>();

  const take = (offered: FileList | null) => {
    const list = [...(offered ?? [])].slice(0, multiple ? undefined : 1);
    const large = list.find((file) => file.size > maxBytes);
    const wrong = list.find((file) => !accepted(file, accept));
    setRefused(large ? t.tooLarge(large.name, format.fileSize(maxBytes)) : wrong ? t.wrongType(wrong.name) : undefined);
    if (!large && !wrong && list.length > 0) onFiles(multiple ? [...files, ...list] : list);
  };

  return (
    <Field {...{ label, hint, required }} error={refused ?? error}>
      {(control) => (
        <>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the file input inside does the same by keyboard */}
          <div
            className={over ? 'file-drop over' : 'file-drop'}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(false);
              take(event.dataTransfer.files);
            }}
          >
            <span className="muted">{t.dropHere}</span>
            <Button tabIndex={-1} aria-hidden="true" onClick={() => input.current?.click()}>
              {t.chooseFile}
            </Button>
            <input
              {...control}
              ref={input}
              className="visually-hidden"
              type="file"
              accept={accept}
              multiple={multiple}
              onChange={(event) => {
                take(event.target.files);
                event.target.value = '';
              }}
            />
          </div>
          {files.length > 0 && (
            <ul className="file-list">
              {files.map((file) => (
                <li key={`${file.name}-${file.lastModified}`} className="row spread">
                  <span>
                    {file.name} <span className="muted small">{format.fileSize(file.size)}</span>
                  </span>
                  <Button
                    variant="quiet"
                    aria-label={t.remove(file.name)}
                    onClick={() => onFiles(files.filter((other) => other !== file))}
                  >
                    ✕
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Field>
  );
}
