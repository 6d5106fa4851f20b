import { expect, it } from 'vitest';
import { mendingPath } from './mendingPath';

it('leads to the page that mends the reason, and nowhere where only the source can', () => {
  expect(mendingPath('mapping', 'a b')).toBe('/crm/connectors/a%20b/mapping');
  expect(mendingPath('owners', 'crm')).toBe('/crm/owners');
  expect(mendingPath('source', 'crm')).toBeNull();
  expect(mendingPath(null, 'crm')).toBeNull();
});
