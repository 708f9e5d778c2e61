import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import './styles/index.css';
import './texts/i18n';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its root element.');

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
