import { expect, it } from 'vitest';
import { readDraft } from './readDraft';

it('takes an object and nothing else', () => {
  expect(readDraft('{"external_id": "id"}')).toEqual({ external_id: 'id' });
  expect(readDraft('[1]')).toBeNull();
  expect(readDraft('{id}')).toBeNull();
});
