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
  const [base, setBase] = useState('reminder');
  const [language, setLanguage] = useState<MailTemplate['language']>('VI');
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
          const template = items.find((one) => one.base === base && one.language === language) ?? items[0];
          const bases = [...new Set(items.map((one) => one.base))];
          return (
            <div className="stack loose">
              <div className="columns even">
                <Select
                  label={t.template}
                  placeholder={null}
                  value={template?.base ?? ''}
                  onChange={setBase}
                  options={bases.map((name) => ({ value: name, label: t[name as 'reminder'] ?? name }))}
                />
                <Select
                  label={t.language}
                  placeholder={null}
                  value={language}
                  onChange={(value) => setLanguage(value as MailTemplate['language'])}
                  options={[
                    { value: 'VI', label: t.vietnamese },
                    { value: 'EN', label: t.english },
                  ]}
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
  const [subject, setSubject] = useState(template.subject);
  const [text, setText] = useState(template.text);
  const [html, setHtml] = useState(template.html);
  const [address, setAddress] = useState('');
  const change = useTemplateChange(template);
  const preview = useTemplatePreview(template.name);
  const trial = useTemplateTrial(template.name);
  const hasSubject = template.originalSubject !== '';
  const body = { subject: hasSubject ? subject : null, text, html };
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
      {hasSubject && (
        <TextInput
          label={t.subject}
          value={subject}
          error={fieldError(error, '/subject') ?? fieldError(error, '/body/subject')}
          onChange={setSubject}
        />
      )}
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
        <p>
          {t.seenSubject}: <strong>{preview.data.subject}</strong>
        </p>
      )}
      {preview.data && (
        <div className="columns even">
          <section className="stack tight" aria-labelledby="seen-text">
            <h2 id="seen-text">{t.seenText}</h2>
            <pre className="card call template-seen">{preview.data.text}</pre>
          </section>
          <section className="stack tight" aria-labelledby="seen-html">
            <h2 id="seen-html">{t.seenHtml}</h2>
            {/* a page of its own, with a policy of its own: a mail brings its styles along */}
            <iframe className="card template-frame" title={t.seenHtml} sandbox="" src={preview.data.page} />
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
