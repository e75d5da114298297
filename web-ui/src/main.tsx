import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/base.css';
import './ui/controls.css';
import './ui/content.css';
import { queryClient } from './app/queryClient';
import { router } from './app/router';
import { applyTheme } from './app/theme';
import { currentLocale, setLocale } from './i18n/locale';

applyTheme();
setLocale(currentLocale());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
