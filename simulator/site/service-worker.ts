/// <reference lib="webworker" />
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope;
/** All files of the page but those below, written in by the build (build-site.ts). */
declare const SITE_FILES: PrecacheEntry[];

cleanupOutdatedCaches();
precacheAndRoute(SITE_FILES);
// Fonts of languages that few need are kept when somebody has needed them.
registerRoute(({ url }) => url.pathname.endsWith('.woff2'), new CacheFirst({ cacheName: 'fonts' }));

// The first visit is kept at once. A newer page waits until the older one is closed: a session is not to be lost.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
