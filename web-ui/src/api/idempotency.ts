/**
 * Keys of creating requests whose answer never arrived. Pressing "Gửi" again after a cut sends the same content with the
 * same key, so the server does it once; changed content is another request and gets another key.
 */
const unanswered = new Map<string, string>();

async function fingerprint(request: Request): Promise<string> {
  const copy = request.clone();
  const multipart = copy.headers.get('Content-Type')?.startsWith('multipart/form-data');
  const content = multipart
    ? [...(await copy.formData()).entries()].map(([name, value]) => [
        name,
        typeof value === 'string' ? value : `${value.name} ${value.size}`,
      ])
    : await copy.text();
  return JSON.stringify([request.url, content]);
}

/** 128 random bits; `crypto.randomUUID` is missing where an intranet serves the application without TLS. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The key for this request: the one of the same request that got no answer, or a new one. */
export async function keyFor(request: Request): Promise<string> {
  const print = await fingerprint(request);
  const key = unanswered.get(print) ?? randomKey();
  unanswered.set(print, key);
  return key;
}

/** An answer arrived, whatever it says: the next request is a new one. */
export function answered(key: string): void {
  for (const [print, known] of unanswered) if (known === key) unanswered.delete(print);
}
