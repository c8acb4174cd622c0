// Answers for the pages of this handbook from the reader's own device. FILES stands above: path to content hash.
// Each file is kept under its hash, so a new edition fetches only what changed, and a broken-off start resumes.
const FOLDER = self.registration.scope;
const CACHE = `handbook ${FOLDER}`;
const AT_ONCE = 6;

const keyOf = (path) => `${FOLDER}${path}?hash=${FILES[path]}`;

// Some hosts redirect page.html to page, and a browser refuses a redirected answer to a navigation.
const unredirected = (answer) =>
  answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;

async function keep(cache, path) {
  if (await cache.match(keyOf(path))) return;
  const answer = await fetch(FOLDER + path, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  await cache.put(keyOf(path), unredirected(answer));
}

async function keepAll() {
  const cache = await caches.open(CACHE);
  const paths = Object.keys(FILES);
  const worker = async () => {
    while (paths.length) await keep(cache, paths.shift());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await self.skipWaiting();
}

async function dropOld() {
  const cache = await caches.open(CACHE);
  const current = new Set(Object.keys(FILES).map(keyOf));
  for (const request of await cache.keys()) {
    if (!current.has(request.url)) await cache.delete(request);
  }
  await self.clients.claim();
}

function pathOf(address) {
  const path = decodeURIComponent(address.split(/[?#]/)[0].slice(FOLDER.length));
  if (path === "" || path.endsWith("/")) return `${path}index.html`;
  return path in FILES ? path : `${path}.html`;
}

async function answer(request, path) {
  const kept = await (await caches.open(CACHE)).match(keyOf(path));
  return kept ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(dropOld()));
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(FOLDER)) return;
  const path = pathOf(url);
  if (path in FILES) event.respondWith(answer(event.request, path));
});
