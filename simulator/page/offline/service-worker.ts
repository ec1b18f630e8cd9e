/** Keeps the page, so that it opens without a network. Where browsers have no such worker the page works all the same. */
export function keepOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('./service-worker.js').catch((fault: unknown) => {
    console.warn(`This page could not be kept for use without a network: ${String(fault)}`);
  });
}
