import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ProblemNotice } from '@/ui/ErrorState';
import { QueryView } from '@/ui/QueryView';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { type ChoiceCampaign, type ChoiceTitle, choicesQuery, usePropose } from './data';
import { useTexts } from './messages';

/** A person proposes a title for him- or herself, with what the caps would say. */
export function ProposeForm() {
  const t = useTexts();
  return (
    <section className="card stack" aria-labelledby="own">
      <h2 id="own">{t.own}</h2>
      <QueryView
        query={useQuery(choicesQuery)}
        isEmpty={({ campaigns }) => campaigns.length === 0}
        empty={<EmptyState title={t.nothing}>{t.nothingBody}</EmptyState>}
      >
        {({ campaigns }) => <Form campaigns={campaigns} />}
      </QueryView>
    </section>
  );
}

function Form({ campaigns }: { campaigns: ChoiceCampaign[] }) {
  const t = useTexts();
  const format = useFormat();
  const [campaignId, setCampaignId] = useState(campaigns[0]?.campaignId ?? '');
  const [titleCode, setTitleCode] = useState('');
  const [note, setNote] = useState('');
  const [sent, setSent] = useState(false);
  const propose = usePropose();
  const label = ({ campaignTitle, registerBy }: ChoiceCampaign) =>
    registerBy ? t.until(campaignTitle, format.shortDay(registerBy)) : campaignTitle;
  const campaign = campaigns.find((one) => one.campaignId === campaignId) ?? campaigns[0];
  if (!campaign) return null;
  const send = () => {
    setSent(true);
    if (titleCode === '' || propose.isPending) return;
    propose.mutate(
      { campaignId: campaign.campaignId, titleCode, note: note.trim() || null },
      {
        onSuccess: () => {
          announce(t.proposed);
          setTitleCode('');
          setNote('');
          setSent(false);
        },
      },
    );
  };
  return (
    <>
      {campaigns.length > 1 && (
        <Select
          label={t.campaign}
          placeholder={null}
          value={campaign.campaignId}
          options={campaigns.map((one) => ({ value: one.campaignId, label: label(one) }))}
          onChange={(id) => {
            setCampaignId(id);
            setTitleCode('');
          }}
        />
      )}
      <p className="muted">
        {campaigns.length === 1 && <>{campaign.campaignTitle} · </>}
        {campaign.registerBy ? t.registersUntil(campaign.unitName, format.day(campaign.registerBy)) : campaign.unitName}
      </p>
      {campaign.closed ? (
        <p className="notice tone-soon">{campaign.closed}</p>
      ) : (
        <>
          <fieldset className="stack tight">
            <legend>{t.wanted}</legend>
            {campaign.titles.map((title) => (
              <TitleChoice
                key={title.code}
                title={title}
                chosen={titleCode === title.code}
                onChoose={() => setTitleCode(title.code)}
              />
            ))}
            {sent && titleCode === '' && (
              <p className="field-error" role="alert">
                {t.chooseFirst}
              </p>
            )}
          </fieldset>
          <TextArea
            label={t.note}
            hint={t.noteHint}
            rows={3}
            value={note}
            onChange={setNote}
            error={fieldError(propose.error, '/note')}
          />
          <ProblemNotice error={propose.error} />
          <div>
            <Button variant="primary" busy={propose.isPending} onClick={send}>
              {t.propose}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function TitleChoice({ title, chosen, onChoose }: { title: ChoiceTitle; chosen: boolean; onChoose: () => void }) {
  const t = useTexts();
  return (
    <div className="stack tight">
      <label className="check">
        <input type="radio" name="title" checked={chosen} disabled={title.standing !== 'FREE'} onChange={onChoose} />
        <span>
          {title.name}
          {title.standing !== 'FREE' && <span className="muted"> · {t[`standing.${title.standing}`]}</span>}
        </span>
      </label>
      {chosen && (
        <div className="small muted" aria-live="polite">
          {title.requiresName && <p>{t.along(title.requiresName)}</p>}
          {title.capSentence && <p>{t.cap(title.capSentence)}</p>}
          {title.exceeded && <p>{t.exceeded}</p>}
        </div>
      )}
    </div>
  );
}
