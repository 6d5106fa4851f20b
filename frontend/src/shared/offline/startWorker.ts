/** Has the pages open without a network. What was read before the worker was there is read once more, to keep it. */
export function startWorker(readAgain: () => void): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  if (navigator.serviceWorker.controller === null) {
    navigator.serviceWorker.addEventListener('controllerchange', readAgain, { once: true });
  }
  // Without one (a private window, http) the pages work as they did.
  navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
