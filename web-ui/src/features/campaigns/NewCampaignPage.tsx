import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { fieldError } from '@/api/problem';
import { RequireRole } from '@/auth/RequireRole';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { FileDrop } from '@/ui/FileDrop';
import { PageHeader } from '@/ui/PageHeader';
import { Select } from '@/ui/Select';
import { Tabs } from '@/ui/Tabs';
import { TextArea, TextInput } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { useLeaveGuard } from '@/ui/useLeaveGuard';
import { type Campaign, toCarryOutQuery, useBeginCampaign, useReadDocument } from './campaigns';
import { useTexts } from './messages';

const MOST_BYTES = 20 * 1024 * 1024;

type Way = 'file' | 'paste' | 'hand';

export function NewCampaignPage() {
  const t = useTexts();
  const [way, setWay] = useState<Way>('file');
  const [parentId, setParentId] = useState('');
  const above = { parentId, setParentId };
  return (
    <RequireRole roles={['emulation-officer']}>
      <PageHeader
        title={t.readDocument}
        lead={t.readLead}
        trail={[
          <Link key="list" to="/campaigns">
            {t.title}
          </Link>,
        ]}
      />
      <div className="card">
        <Tabs<Way>
          label={t.readDocument}
          value={way}
          onChange={setWay}
          tabs={[
            { key: 'file', label: t.byFile, content: <FileForm above={above} /> },
            { key: 'paste', label: t.byPaste, content: <PasteForm above={above} /> },
            { key: 'hand', label: t.byHand, content: <HandForm /> },
          ]}
        />
      </div>
    </RequireRole>
  );
}

interface Above {
  parentId: string;
  setParentId: (id: string) => void;
}

/** Which campaign from above the document carries out, when there is one to choose. */
function AboveChoice({ parentId, setParentId }: Above) {
  const t = useTexts();
  const tasks = (useQuery(toCarryOutQuery).data?.items ?? []).filter((task) => !task.childId);
  if (tasks.length === 0) return null;
  return (
    <Select
      label={t.carriesOut}
      hint={t.carriesOutHint}
      value={parentId}
      placeholder={t.carriesOutNone}
      options={tasks.map((task) => ({ value: task.campaignId, label: `${task.title} (${task.ownerUnitName})` }))}
      onChange={setParentId}
    />
  );
}

/** Goes to the draft; its page is where the work is done. */
function useOpenDraft(): (campaign: Campaign) => void {
  const navigate = useNavigate();
  return (campaign) => void navigate({ to: '/campaigns/$campaignId', params: { campaignId: campaign.id } });
}

function FileForm({ above }: { above: Above }) {
  const t = useTexts();
  const open = useOpenDraft();
  const read = useReadDocument();
  const [files, setFiles] = useState<File[]>([]);
  const [asked, setAsked] = useState(false);
  const [file] = files;

  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!file || read.isPending) return;
    read.mutate(
      { file, parentId: above.parentId },
      {
        onSuccess: (campaign) => {
          announce(t.drafted);
          open(campaign);
        },
      },
    );
  };

  return (
    <form className="stack" noValidate onSubmit={send}>
      <FileDrop
        label={t.file}
        hint={t.fileHint}
        required
        accept=".txt,.docx,.pdf,text/plain"
        maxBytes={MOST_BYTES}
        files={files}
        onFiles={(chosen) => {
          setFiles(chosen);
          read.reset();
        }}
        error={asked && !file ? t.needFile : fieldError(read.error, '/file')}
      />
      <AboveChoice {...above} />
      <ProblemNotice error={read.error} />
      <div>
        <Button type="submit" variant="primary" busy={read.isPending}>
          {t.read}
        </Button>
      </div>
    </form>
  );
}

function PasteForm({ above }: { above: Above }) {
  const t = useTexts();
  const open = useOpenDraft();
  const read = useReadDocument();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  useLeaveGuard(text !== '' && !read.isPending && !read.isSuccess);

  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (text.trim() === '' || read.isPending) return;
    read.mutate(
      { text, parentId: above.parentId },
      {
        onSuccess: (campaign) => {
          announce(t.drafted);
          open(campaign);
        },
      },
    );
  };

  return (
    <form className="stack" noValidate onSubmit={send}>
      <TextArea
        label={t.pasted}
        hint={t.pastedHint}
        required
        rows={14}
        value={text}
        onChange={setText}
        error={asked && text.trim() === '' ? t.needText : fieldError(read.error, '/file')}
      />
      <AboveChoice {...above} />
      <ProblemNotice error={read.error} />
      <div>
        <Button type="submit" variant="primary" busy={read.isPending}>
          {t.read}
        </Button>
      </div>
    </form>
  );
}

function HandForm() {
  const t = useTexts();
  const open = useOpenDraft();
  const begin = useBeginCampaign();
  const [title, setTitle] = useState('');
  const [asked, setAsked] = useState(false);

  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (title.trim() === '' || begin.isPending) return;
    begin.mutate(title, { onSuccess: open });
  };
  useLeaveGuard(title.trim() !== '' && !begin.isPending && !begin.isSuccess);

  return (
    <form className="stack" noValidate onSubmit={send}>
      <TextInput
        label={t.handTitle}
        hint={t.handHint}
        required
        maxLength={1000}
        value={title}
        onChange={setTitle}
        error={asked && title.trim() === '' ? t.needTitle : fieldError(begin.error, '/title')}
      />
      <ProblemNotice error={begin.error} />
      <div>
        <Button type="submit" variant="primary" busy={begin.isPending}>
          {t.begin}
        </Button>
      </div>
    </form>
  );
}
