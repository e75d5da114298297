import { useState } from 'react';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { type Column, Table } from '@/ui/Table';
import { announce } from '@/ui/toast';
import { type Party, type Pledge, signPledge, usePledgeStep } from './data';
import { useTexts } from './messages';
import { ReturnPledge } from './ReturnPledge';

/** Who has signed for which unit; a head signs here, after having been asked. */
export function Signatures({ pledge }: { pledge: Pledge }) {
  const t = useTexts();
  const format = useFormat();
  const [asked, setAsked] = useState<Party>();
  const [returning, setReturning] = useState<Party>();
  const sign = usePledgeStep((party: Party) => signPledge(pledge, party));
  const signed = pledge.parties.filter(({ signedAt }) => signedAt).length;
  const columns: Column<Party>[] = [
    { key: 'unit', header: t.unit, rowHeader: true, cell: ({ unitName }) => unitName },
    {
      key: 'signer',
      header: t.signer,
      cell: ({ signedBy, position, maySign, ...party }) =>
        signedBy ? (
          <>
            {signedBy}
            {position && <div className="small muted">{position}</div>}
          </>
        ) : maySign ? (
          <div className="row">
            <Button variant="primary" onClick={() => setAsked({ maySign, ...party })}>
              {t.sign(party.unitName)}
            </Button>
            <Button aria-label={t.giveBack(party.unitName)} onClick={() => setReturning({ maySign, ...party })}>
              {t.giveBackShort}
            </Button>
          </div>
        ) : (
          <span className="muted">{t.unsigned}</span>
        ),
    },
    { key: 'at', header: t.signedAt, cell: ({ signedAt }) => (signedAt ? format.moment(signedAt) : '') },
  ];
  const close = () => {
    sign.reset();
    setAsked(undefined);
  };

  return (
    <section className="card stack tight">
      <p>
        <strong>{t.count(format.number(signed), format.number(pledge.parties.length))}</strong>
      </p>
      <Table caption={t.parties} columns={columns} rows={pledge.parties} rowKey={({ unitCode }) => unitCode} />
      {returning && <ReturnPledge pledge={pledge} party={returning} onClose={() => setReturning(undefined)} />}
      {asked && (
        <Dialog
          open
          title={t.signTitle}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t.cancel}</Button>
              <Button
                variant="primary"
                busy={sign.isPending}
                onClick={() =>
                  sign.mutate(asked, {
                    onSuccess: () => {
                      announce(t.signed);
                      close();
                    },
                  })
                }
              >
                {t.confirm}
              </Button>
            </>
          }
        >
          <p>{t.signLead(asked.unitName)}</p>
          <ProblemNotice error={sign.error} />
        </Dialog>
      )}
    </section>
  );
}
