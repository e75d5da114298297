import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { problem, renderPage, serverAnswers } from '@/test/render';
import { ProblemNotice } from '@/ui/ErrorState';
import { campaignApi, unwrap } from './client';
import { fieldError, type ProblemError } from './problem';
import { onSessionExpired, rememberCsrfToken } from './session';

// The transport is tested without a contract: any path will do.
// biome-ignore lint/suspicious/noExplicitAny: see above
const api = campaignApi as any;
const failure = (call: Promise<unknown>): Promise<ProblemError> => call.then(Promise.reject, (error) => error);

describe('calling a service', () => {
  beforeEach(() => rememberCsrfToken('a-token'));

  it('sends the token and a key with a POST, and neither with a GET', async () => {
    const asked = serverAnswers({ 'GET /api/v1/things': { body: [] }, 'POST /api/v1/things': { body: {} } });

    await unwrap(api.GET('/api/v1/things'));
    await unwrap(api.POST('/api/v1/things', { body: {} }));

    expect(asked[0]?.headers.get('X-CSRF-Token')).toBeNull();
    expect(asked[1]?.headers.get('X-CSRF-Token')).toBe('a-token');
    expect(asked[1]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('sends the same content again with the same key when no answer came, and other content with another', async () => {
    let cut = true;
    const asked = serverAnswers({
      'POST /api/v1/things': () => {
        if (cut) throw new TypeError('Failed to fetch');
        return { body: {} };
      },
    });
    const send = (name: string) => unwrap(api.POST('/api/v1/things', { body: { name } }));

    expect((await failure(send('một'))).slug).toBe('network');
    cut = false;
    await send('một');
    await send('hai');
    await send('một');

    const [lost, again, other, anew] = asked.map((request) => request.headers.get('Idempotency-Key'));
    expect(again).toBe(lost);
    expect(new Set([lost, other, anew]).size).toBe(3);
  });

  it('throws a refusal with the message of each field', async () => {
    serverAnswers({
      'POST /api/v1/things': problem(422, 'no-target', 'Chỉ tiêu chưa có số', [
        { pointer: '/lines/3/title', message: 'Cần một con số' },
      ]),
    });

    const error = await failure(unwrap(api.POST('/api/v1/things', { body: {} })));

    expect(error.slug).toBe('no-target');
    expect(fieldError(error, '/lines/3/title')).toBe('Cần một con số');
    expect(fieldError(error, '/lines/2/title')).toBeUndefined();
  });

  it('takes the new token when the session was renewed in another tab', async () => {
    const asked = serverAnswers({
      'POST /api/v1/things': ({ headers }) =>
        headers.get('X-CSRF-Token') === 'new' ? { body: {} } : problem(403, 'csrf', 'Xin tải lại trang'),
      'GET /api/v1/me': { body: { csrfToken: 'new' } },
    });
    const press = () => unwrap(api.POST('/api/v1/things', { body: {} }));

    expect((await failure(press())).slug).toBe('csrf');
    await press();

    expect(asked.at(-1)?.headers.get('X-CSRF-Token')).toBe('new');
  });

  it('tells the frame when the session is over', async () => {
    serverAnswers({ 'GET /api/v1/things': problem(401, 'unauthenticated', 'Chưa đăng nhập') });
    const expired = vi.fn();
    const stop = onSessionExpired(expired);

    await failure(unwrap(api.GET('/api/v1/things')));
    stop();

    expect(expired).toHaveBeenCalledOnce();
  });
});

describe('the sentence for a problem', () => {
  const shown = async (error: unknown) => {
    await renderPage(<ProblemNotice error={error} />);
    return (await screen.findByRole('alert')).textContent;
  };

  it('is ours for a type that every service may answer', async () => {
    serverAnswers({ 'GET /api/v1/things': problem(412, 'stale-version', 'Cũ') });

    expect(await shown(await failure(unwrap(api.GET('/api/v1/things'))))).toContain('Người khác vừa sửa nội dung này');
  });

  it("is the server's for a type of a feature", async () => {
    serverAnswers({ 'GET /api/v1/things': problem(409, 'round-closed', 'Đợt xét đã khóa') });

    expect(await shown(await failure(unwrap(api.GET('/api/v1/things'))))).toContain('Đợt xét đã khóa');
  });

  it('says that nothing typed is lost when the line is cut', async () => {
    serverAnswers({});

    expect(await shown(await failure(unwrap(api.GET('/api/v1/nothing'))))).toContain('vẫn còn đây');
  });

  it('is plain for an answer that is no problem document', async () => {
    serverAnswers({ 'GET /api/v1/things': { status: 502, body: 'Bad gateway' } });

    const text = await shown(await failure(unwrap(api.GET('/api/v1/things'))));

    expect(text).toContain('tạm thời chưa đáp ứng');
    expect(text).not.toContain('Bad');
  });
});
