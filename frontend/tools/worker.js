// The service worker: the pages open without a network, with what they showed last. The build fills in the first two.
const SHELL = ['/'];
const VERSION = 'unbuilt';
const ASSETS = `assets ${VERSION}`;
const ANSWERS = 'answers';
const KEPT = /^\/api\/v1\/(session|home|notices|key-results\/[^/]+|team(\/.*)?)$/;
const ENTRANCES = new Set(['/api/v1/session', '/api/v1/demo/switch']);
/** Counts who has come and gone: an answer that was under way for somebody before is not kept. */
let visit = 0;

self.addEventListener('install', (event) => {
  const take = async () => (await caches.open(ASSETS)).addAll(SHELL);
  event.waitUntil(take().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((name) => name !== ASSETS && name !== ANSWERS);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method !== 'GET') {
    if (ENTRANCES.has(pathname)) event.respondWith(enterOrLeave(request));
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(asset(request));
  } else if (request.mode === 'navigate') {
    event.respondWith(page(request));
  } else if (KEPT.test(pathname) && !request.headers.has('X-Share-Link')) {
    event.respondWith(answer(request));
  }
});

/** Signing in or out, and becoming somebody else: nothing of whoever was here stays. Who entered is answered. */
async function enterOrLeave(request) {
  await forget();
  const response = await fetch(request);
  await forget();
  if (request.method === 'POST' && response.ok) await keep('/api/v1/session', response.clone());
  return response;
}

function forget() {
  visit += 1;
  return caches.delete(ANSWERS);
}

/** A file whose name changes with its content never goes stale. */
async function asset(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(ASSETS)).put(request, response.clone());
  return response;
}

/** Every address is the one page. */
async function page(request) {
  try {
    const response = await fetch(request);
    if (response.ok) await (await caches.open(ASSETS)).put('/', response.clone());
    return response;
  } catch (unreachable) {
    const kept = await caches.match('/');
    if (!kept) throw unreachable;
    return kept;
  }
}

/** From the server where it answers; else the last answer, marked with when that was. */
async function answer(request) {
  const during = visit;
  try {
    const response = await fetch(request);
    if (during !== visit) return response;
    if (response.status === 401) await forget();
    else if (response.ok) await keep(request, response.clone());
    return response;
  } catch (unreachable) {
    const kept = await (await caches.open(ANSWERS)).match(request, { ignoreVary: true });
    if (!kept) throw unreachable;
    return kept;
  }
}

async function keep(request, response) {
  const headers = new Headers({
    'Content-Type': response.headers.get('Content-Type') ?? 'application/json',
    'X-Kept-At': new Date().toISOString(),
  });
  const kept = new Response(await response.blob(), { headers });
  await (await caches.open(ANSWERS)).put(request, kept);
}
