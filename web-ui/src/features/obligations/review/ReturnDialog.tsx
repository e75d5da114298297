import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { Button } from '@/ui/Button';
import { DateInput } from '@/ui/DateInput';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { type Option, Select } from '@/ui/Select';
import { TextArea, TextInput } from '@/ui/TextInput';
import type { Pin, ReturnRequest } from '../data';
import { useTexts } from './messages';

interface ReturnDialogProps {
  /** Places that can be pinned; none when the thing goes back as a whole. */
  places: readonly Option[];
  busy: boolean;
  error: unknown;
  /** Nothing reopens: all is accepted but the places that are named. */
  partly?: boolean;
  onReturn: (request: ReturnRequest) => void;
  onClose: () => void;
}

/** Why it goes back, pinned to places like comments in the margin, and until when it is to be mended. */
export function ReturnDialog({ places, busy, error, partly = false, onReturn, onClose }: ReturnDialogProps) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  const [mendBy, setMendBy] = useState('');
  const [pins, setPins] = useState<Pin[]>(partly ? [{ pointer: '', reason: '' }] : []);
  const [sent, setSent] = useState(false);
  const change = (index: number, pin: Pin) => setPins(pins.map((old, at) => (at === index ? pin : old)));

  const send = () => {
    setSent(true);
    const complete = pins.every((pin) => pin.pointer !== '' && pin.reason.trim() !== '');
    if (reason.trim() !== '' && complete && !busy) onReturn({ reason, pins, mendBy: mendBy || null });
  };

  return (
    <Dialog
      open
      title={partly ? t.acceptInPart : t.giveBack}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button variant="primary" busy={busy} onClick={send}>
            {partly ? t.acceptInPart : t.giveBack}
          </Button>
        </>
      }
    >
      <p className="muted">{partly ? t.acceptInPartLead : places.length > 0 ? t.giveBackLead : t.wholeLead}</p>
      <TextArea
        label={partly ? t.partReason : t.reason}
        required
        rows={3}
        value={reason}
        onChange={setReason}
        error={sent && reason.trim() === '' ? t.needReason : fieldError(error, '/reason')}
      />
      {pins.map((pin, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and are only added at the end
        <fieldset key={index} className="pin stack tight">
          <Select
            label={t.place}
            value={pin.pointer}
            options={places}
            onChange={(pointer) => change(index, { ...pin, pointer })}
            error={sent && pin.pointer === '' ? t.needPlace : undefined}
          />
          <TextInput
            label={partly ? t.partPlaceReason : t.placeReason}
            required
            value={pin.reason}
            onChange={(text) => change(index, { ...pin, reason: text })}
            error={sent && pin.reason.trim() === '' ? t.needReason : fieldError(error, `/pins/${index}/reason`)}
          />
          {!(partly && pins.length === 1) && (
            <div>
              <Button variant="quiet" onClick={() => setPins(pins.filter((_, at) => at !== index))}>
                {t.remove}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {places.length > 0 && (
        <div>
          <Button onClick={() => setPins([...pins, { pointer: '', reason: '' }])}>{t.addPlace}</Button>
        </div>
      )}
      {!partly && (
        <DateInput
          label={t.mendBy}
          hint={t.mendByHint}
          value={mendBy}
          onChange={setMendBy}
          error={fieldError(error, '/mendBy')}
        />
      )}
      <ProblemNotice error={error} />
    </Dialog>
  );
}
