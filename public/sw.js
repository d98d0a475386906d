// The service worker: keeps every file of one version on the device and answers from there.
// The build fills in the two lines below (xtask/src/offline.rs), so this script's bytes change whenever a file's do.
const VERSION = '';
const FILES = [];

const scope = self.registration.scope;
// No two scopes share a start: addresses hold no space.
const mine = `klar-aftale ${scope} `;
const current = mine + VERSION;
const listed = new Map(FILES.map(([path, hash]) => [new URL(path, scope).href, hash]));

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(begin()));
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event.request));
});
// A new version waits until a person has said yes to it, or no page of the old one is open.
self.addEventListener('message', (event) => {
  if (event.data === 'take') event.waitUntil(self.skipWaiting());
});

// All files or none: one that does not match its hash fails the whole, so old and new never mix.
async function install() {
  const cache = await caches.open(current);
  const keep = async ([url, integrity]) =>
    cache.put(url, await fetch(url, { cache: 'no-cache', integrity, redirect: 'error' }));
  try {
    await Promise.all([...listed].map(keep));
  } catch (fault) {
    await caches.delete(current);
    throw fault;
  }
}

// Forgets the older versions of this scope; what others keep on this origin is theirs. A first visit's page is taken
// in: a next version would not wait for a page that has no worker.
async function begin() {
  const old = (await caches.keys()).filter((name) => name.startsWith(mine) && name !== current);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

// Mail scanners write the # of a link as %23, and its content would be sent to the host.
const HIDDEN_HASH = /%(25)*23/i;

// A page is known by any query. What is not listed is never answered with a page instead.
async function answer(request) {
  if (request.mode === 'navigate' && HIDDEN_HASH.test(request.url)) {
    return Response.redirect(request.url.replace(HIDDEN_HASH, '#'));
  }
  const [address, query] = request.url.split('#')[0].split('?');
  const url = address.replace(/\/index\.html$/, '/');
  if (listed.has(url) && (query === undefined || url.endsWith('/'))) {
    // A browser may lose what it kept; the network has it still.
    const kept = await caches.match(url, { cacheName: current, ignoreVary: true }).catch(() => {});
    if (kept) return kept;
  }
  return fetch(request).catch(() => new Response('Der er ingen forbindelse til nettet.', {
    status: 504,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  }));
}
