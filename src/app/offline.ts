/** Milliseconds before the app is kept in the browser: the page and the first figure come first. */
const patience = 4000;

/** Has the service worker keep the whole app, so that it works offline; the build makes that worker. */
export function keepForOffline(): void {
  // Absent where the page is neither https nor localhost.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Where the browser forbids it, the app works on but needs its host.
  setTimeout(() => void navigator.serviceWorker.register('sw.js').catch(() => null), patience);
}
