/** How often a question is put to a server that is busy. */
const MOST_TRIES = 40;
const PAUSE_MS = 50;

/** What came of a question. */
export interface Asked {
  status: number;
  text: string;
  requestId: string | null;
  /** How often the line broke before an answer came: the server may have worked on it then. */
  cut: number;
}

/**
 * Puts a GraphQL question with a bearer credential, and puts it again where the server says that it is busy, or where
 * the line breaks: a connection kept open may be closed by the server in the moment it is used.
 */
export async function ask(
  url: string,
  token: string,
  question: { query: string; variables?: object },
  headers: Readonly<Record<string, string>> = {},
): Promise<Asked> {
  let cut = 0;
  for (let tries = 1; ; tries++) {
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
        body: JSON.stringify(question),
      });
      const text = await response.text();
      const busy = /"code":"(OVERLOADED|BUDGET_EXHAUSTED|TIMEOUT)"/.test(text);
      if (!busy || tries >= MOST_TRIES)
        return { status: response.status, text, requestId: response.headers.get('x-request-id'), cut };
    } catch (error) {
      cut++;
      if (tries >= MOST_TRIES) throw error;
    }
    await new Promise((done) => setTimeout(done, PAUSE_MS * tries));
  }
}
