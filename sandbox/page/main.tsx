import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/top-bar.css';
import './styles/side-bar.css';
import './styles/messages.css';
import './styles/message-marks.css';
import './styles/composer.css';
import './styles/blocks.css';
import './styles/controls.css';
import './styles/file-field.css';
import './styles/dialogs.css';
import './styles/guide.css';
import './styles/network.css';
import './styles/phone.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root".');

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
