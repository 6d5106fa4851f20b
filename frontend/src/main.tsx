import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startLanguages } from './shared/i18n';
import { applyTheme } from './shared/ui/theme';
import './shared/ui/styles/fonts.css';
import './shared/ui/styles/tokens.css';
import './shared/ui/styles/base.css';

applyTheme();
startLanguages();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
