import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { startLanguages } from '@/shared/i18n';
import { loadWords } from '@/shared/i18n/loadWords';
import { zh } from '@/shared/i18n/zh';

startLanguages('zh');
// A page's words come with its route; a test draws its parts without one.
await loadWords(...(Object.keys(zh) as (keyof typeof zh)[]));
afterEach(cleanup);
