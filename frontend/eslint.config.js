import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const features = readdirSync(new URL('./src/features', import.meta.url));

const forbid = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});

/** A feature sees itself and shared/; only app/ puts features together. */
const featuresApart = features.map((feature) =>
  forbid(
    [`src/features/${feature}/**`],
    ['@/app/**', ...features.filter((other) => other !== feature).map((other) => `**/${other}/**`)],
    'Features do not import features or the app: pass it in from src/app.',
  ),
);

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/shared/api/schema.d.ts'] },
  js.configs.recommended,
  {
    files: ['*.js', 'tools/**'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [
      ...tseslint.configs.strictTypeChecked,
      reactHooks.configs.flat.recommended,
      jsxA11y.flatConfigs.strict,
    ],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // A table whose rows become cards loses its meaning for screen readers unless it is said again.
    files: ['src/shared/ui/table/**', 'src/features/map/components/TreeTable.tsx'],
    rules: {
      'jsx-a11y/no-noninteractive-element-to-interactive-role': 'off',
      'jsx-a11y/no-redundant-roles': 'off',
      'jsx-a11y/no-interactive-element-to-noninteractive-role': 'off',
    },
  },
  ...featuresApart,
  forbid(
    ['src/shared/**'],
    ['@/app/**', '**/features/**'],
    'shared/ knows neither the features nor the app.',
  ),
);
