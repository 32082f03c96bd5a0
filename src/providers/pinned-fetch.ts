/** The server sent us elsewhere: the key and the data go to the host that was named, or nowhere. */
export class RedirectError extends Error {}

/** More bytes than any section can be. */
export class TooLargeError extends Error {}

/**
 * A fetch that speaks to one host alone, follows no redirect, and reads a whole answer up to a limit before anybody sees
 * it: the time limit of a request then holds for the last byte as for the first.
 */
export function pinnedFetch(origin: string, maxBytes: number, base: typeof fetch): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    if (url.origin !== origin)
      throw new RedirectError(`a request to ${url.origin}, where ${origin} was named`);
    const response = await base(input, { ...init, redirect: 'manual' });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      throw new RedirectError(`to ${response.headers.get('location') ?? 'an unnamed place'}`);
    }
    const body = await readUpTo(response, maxBytes);
    return new Response(body, {
      status: response.status,
      statusText: response.statusText,
      headers: response.headers,
    });
  };
}

async function readUpTo({ body }: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (body === null) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new TooLargeError(`more than ${maxBytes} bytes`);
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
