import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { byId } from './by-id.ts';

const QUERY = 'query Park {\n  park(code: "高新") {\n    name\n  }\n}';
const ID = `sha256:${createHash('sha256').update(QUERY).digest('hex')}`;
const POST = { method: 'POST', body: JSON.stringify({ operationName: 'Park', query: QUERY, variables: { a: 1 } }) };

/** A server that gives these answers one after the other and keeps what it was sent. */
function server(...answers: Response[]): { send: typeof fetch; sent: unknown[] } {
  const sent: unknown[] = [];
  const send = async (_input: unknown, init?: RequestInit): Promise<Response> => {
    sent.push(JSON.parse(String(init?.body)));
    const answer = answers.shift();
    if (!answer) throw new Error('not expected');
    return answer;
  };
  return { send: send as typeof fetch, sent };
}
const refusal = (code: string): Response =>
  new Response(JSON.stringify({ errors: [{ message: '', extensions: { code } }] }), { status: 403 });

it('an operation is sent as the id of its text', async () => {
  const { send, sent } = server(new Response('{"data":{}}'));
  const answer = await byId(send)('/graphql', POST);
  expect(await answer.json()).toEqual({ data: {} });
  expect(sent).toEqual([{ operationName: 'Park', variables: { a: 1 }, documentId: ID }]);
});

it('a server that does not know the id is sent the text, and only texts from then on', async () => {
  const { send, sent } = server(
    refusal('DOCUMENT_NOT_TRUSTED'),
    new Response('{"data":1}'),
    new Response('{"data":2}'),
  );
  const fetchById = byId(send);
  expect(await (await fetchById('/graphql', POST)).json()).toEqual({ data: 1 });
  expect(await (await fetchById('/graphql', POST)).json()).toEqual({ data: 2 });
  expect(sent.map((body) => Object.hasOwn(body as object, 'query'))).toEqual([false, true, true]);
});

it('a server that takes no texts either is believed: the page is old', async () => {
  const { send, sent } = server(refusal('DOCUMENT_NOT_TRUSTED'), refusal('DOCUMENT_NOT_TRUSTED'));
  const answer = await byId(send)('/graphql', POST);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] });
  expect(sent).toHaveLength(2);
});

it('another refusal is nothing to try again for', async () => {
  const { send, sent } = server(refusal('FORBIDDEN'));
  expect((await byId(send)('/graphql', POST)).status).toBe(403);
  expect(sent).toHaveLength(1);
});
