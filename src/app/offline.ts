/** Milliseconds before the app is kept in the browser: its 7 MB are read while nobody waits for a first figure. */
const patience = 15_000;

/** Has the service worker keep the whole app, so that it works offline; the build makes that worker. */
export function keepForOffline(): void {
  // Absent where the page is neither https nor localhost.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Where the browser forbids it, the app works on but needs its host.
  setTimeout(() => void navigator.serviceWorker.register('sw.js').catch(() => null), patience);
}
