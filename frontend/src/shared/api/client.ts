import createClient, { type Middleware } from 'openapi-fetch';
import i18next from 'i18next';
import { language } from '@/shared/i18n/language';
import { noteAnswer, noteSilence } from '@/shared/offline/answers';
import { tokenForWrite } from './csrf';
import { Problem } from './problem';
import type { paths } from './schema';
import { shareToken } from './shareToken';

/** Adds the reader's language and, to writes, the token; turns every refusal into a Problem. */
const conversation: Middleware = {
  async onRequest({ request }) {
    request.headers.set('Accept-Language', language());
    const token = shareToken();
    if (token !== null) request.headers.set('X-Share-Link', token);
    if (request.method !== 'GET') request.headers.set('X-CSRFToken', await tokenForWrite());
    return request;
  },
  async onResponse({ response }) {
    noteAnswer(response.headers);
    if (response.ok) return;
    const body: unknown = await response.json().catch(() => ({}));
    throw new Problem(response.status, typeof body === 'object' && body !== null ? body : {});
  },
  onError({ request }) {
    noteSilence();
    if (request.method === 'GET') return;
    return new Problem(0, { code: 'offline', message: i18next.t('shell.offline.refused') });
  },
};

export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
api.use(conversation);

/** The body of a successful answer; refusals were thrown before. */
export async function bodyOf<T>(answer: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await answer;
  if (data === undefined || data === null) throw new Problem(0, { code: 'empty_answer' });
  return data;
}
