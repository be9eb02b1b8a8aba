import './nonce.ts';
import { createRoot } from 'react-dom/client';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { storage } from './storage.ts';
import 'graphiql/style.css';
import './page.css';

const EXAMPLE = `# Without a key only the machine of the server may read.
# A key goes into the headers below: { "Authorization": "Bearer ca_live_…" }
{
  parks {
    code
    name
  }
}
`;

const ask: GraphiQLProps['fetcher'] = async (question, { headers } = {}) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify(question),
  });
  return response.json();
};

const root = document.getElementById('graphiql');
if (root === null) throw new Error('index.html has no #graphiql');
createRoot(root).render(
  <GraphiQL
    fetcher={ask}
    defaultQuery={EXAMPLE}
    defaultEditorToolsVisibility="headers"
    shouldPersistHeaders={false}
    storage={storage}
  />,
);
