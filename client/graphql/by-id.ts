/** What asks the server. */
type Fetch = typeof fetch;

const ids = new Map<string, Promise<string>>();

/** The id of a document: SHA-256 of its UTF-8 bytes; each is reckoned once. */
function documentId(text: string): Promise<string> {
  const known = ids.get(text) ?? digest(text);
  ids.set(text, known);
  return known;
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256:${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Sends the id of each document in place of its text: the server has the texts from the same build. A server that was
 * built anew does not know the ids of an old page; it is then sent texts, which it takes from whoever may send any.
 */
export function byId(send: Fetch = (input, init) => fetch(input, init)): Fetch {
  let unknown = false;
  return async (input, init) => {
    const { query, ...rest } = bodyOf(init);
    if (unknown || typeof query !== 'string') return send(input, init);
    const body = JSON.stringify({ ...rest, documentId: await documentId(query) });
    const answer = await send(input, { ...init, body });
    if (!(await refusesId(answer))) return answer;
    unknown = true;
    return send(input, init);
  };
}

function bodyOf(init: RequestInit | undefined): { query?: unknown } {
  if (typeof init?.body !== 'string') return {};
  const body: unknown = JSON.parse(init.body);
  return typeof body === 'object' && body !== null ? body : {};
}

/** Nothing has been run then, so a mutation too may be sent again. */
async function refusesId(answer: Response): Promise<boolean> {
  if (answer.status !== 403) return false;
  const body = (await answer
    .clone()
    .json()
    .catch(() => null)) as { errors?: readonly { extensions?: { code?: string } }[] } | null;
  return body?.errors?.some(({ extensions }) => extensions?.code === 'DOCUMENT_NOT_TRUSTED') ?? false;
}

/** Ids are sent by what was built; digests are reckoned by browsers only where the page is served securely or locally. */
export const sendsIds = (): boolean => import.meta.env.PROD && globalThis.crypto?.subtle !== undefined;
