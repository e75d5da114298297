import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { RequireRole } from '@/auth/RequireRole';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Select } from '@/ui/Select';
import { TextArea, TextInput } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import './inbox.css';
import { useTexts } from './messages';
import { useTemplateTexts } from './templateMessages';
import {
  type MailTemplate,
  templatesQuery,
  useTemplateChange,
  useTemplatePreview,
  useTemplateTrial,
} from './templates';

/** Mẫu thư: the words of automatic mails, for administrators. */
export function TemplatesPage() {
  return (
    <RequireRole roles={['admin']}>
      <Content />
    </RequireRole>
  );
}

function Content() {
  const t = useTemplateTexts();
  const inbox = useTexts();
  const [chosen, setChosen] = useState('reminder');
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        trail={[
          <Link key="ledger" to="/inbox/deliveries">
            {inbox.ledgerTitle}
          </Link>,
        ]}
      />
      <QueryView query={useQuery(templatesQuery)}>
        {({ items }) => {
          const template = items.find(({ name }) => name === chosen) ?? items[0];
          return (
            <div className="stack loose">
              <div className="mail-times">
                <Select
                  label={t.template}
                  placeholder={null}
                  value={template?.name ?? ''}
                  onChange={setChosen}
                  options={items.map(({ name }) => ({ value: name, label: t[name as 'reminder'] ?? name }))}
                />
              </div>
              {template && <Editor key={`${template.name}|${template.version}`} template={template} />}
            </div>
          );
        }}
      </QueryView>
    </>
  );
}

function Editor({ template }: { template: MailTemplate }) {
  const t = useTemplateTexts();
  const [text, setText] = useState(template.text);
  const [html, setHtml] = useState(template.html);
  const [address, setAddress] = useState('');
  const change = useTemplateChange(template);
  const preview = useTemplatePreview(template.name);
  const trial = useTemplateTrial(template.name);
  const body = { text, html };
  const error = change.error ?? preview.error ?? trial.error;
  const forget = () => {
    change.reset();
    preview.reset();
    trial.reset();
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        forget();
        change.mutate(body, { onSuccess: () => announce(t.saved) });
      }}
    >
      <p className="muted">{template.own ? t.own : t.original}</p>
      <ProblemNotice error={error} />
      <TextArea
        label={t.text}
        rows={14}
        spellCheck={false}
        className="input template-source"
        value={text}
        error={fieldError(error, '/text') ?? fieldError(error, '/body/text')}
        onChange={setText}
      />
      <TextArea
        label={t.html}
        rows={14}
        spellCheck={false}
        className="input template-source"
        value={html}
        error={fieldError(error, '/html') ?? fieldError(error, '/body/html')}
        onChange={setHtml}
      />
      <details>
        <summary>{t.fields}</summary>
        <p className="template-source">{template.fields.map((field) => `{${field}}`).join('  ')}</p>
      </details>
      <div className="row">
        <Button variant="primary" type="submit" busy={change.isPending}>
          {t.save}
        </Button>
        <Button
          busy={preview.isPending}
          onClick={() => {
            forget();
            preview.mutate({ body, campaignId: null });
          }}
        >
          {t.preview}
        </Button>
        {template.own && (
          <Button onClick={() => change.mutate(null, { onSuccess: () => announce(t.backed) })}>{t.back}</Button>
        )}
      </div>
      {preview.data && (
        <div className="columns even">
          <section className="stack tight" aria-labelledby="seen-text">
            <h2 id="seen-text">{t.seenText}</h2>
            <pre className="card call template-seen">{preview.data.text}</pre>
          </section>
          <section className="stack tight" aria-labelledby="seen-html">
            <h2 id="seen-html">{t.seenHtml}</h2>
            <iframe className="card template-frame" title={t.seenHtml} sandbox="" srcDoc={preview.data.html} />
          </section>
        </div>
      )}
      <div className="row template-trial">
        <TextInput
          type="email"
          label={t.address}
          value={address}
          error={fieldError(trial.error, '/address')}
          onChange={setAddress}
        />
        <Button
          busy={trial.isPending}
          onClick={() => {
            forget();
            trial.mutate(
              { body, address },
              { onSuccess: ({ sent, message }) => announce(sent ? t.tested : t.notTested(message)) },
            );
          }}
        >
          {t.test}
        </Button>
      </div>
    </form>
  );
}
