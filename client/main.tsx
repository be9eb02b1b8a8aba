import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { Provider } from 'urql';
import { createClient } from './graphql/client.ts';
import { live } from './graphql/live.ts';
import { startI18n, storedLanguage } from './i18n/i18n.ts';
import { router } from './router.tsx';
import { startTheme } from './theme/theme.ts';
import './theme/global.css';

startTheme();
const asked = new URLSearchParams(location.search).get('lang');
await startI18n(asked === 'en' || asked === 'zh' ? asked : storedLanguage());

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const client = createClient();
live.start(client);
createRoot(root).render(
  <StrictMode>
    <Provider value={client}>
      <RouterProvider router={router} context={{ client }} />
    </Provider>
  </StrictMode>,
);
