import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { startLanguages } from '@/shared/i18n';

startLanguages('zh');
afterEach(cleanup);
