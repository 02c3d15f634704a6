/**
 * How slowly a file may come. On 400 kbit/s a file of 5 MB takes 100 seconds; the slowest line that is waited for has a sixth of that, counted over
 * half a minute, so that one that drops for a while can go on. Who only holds the connection open is let go.
 */
export type Pace = { windowMs: number; bytesPerSecond: number };

export const usualPace: Pace = { windowMs: 30_000, bytesPerSecond: 8 * 1024 };

/** Nobody mails a larger file. A larger one is refused while it arrives. */
export const mostUploadBytes = 64 * 1024 * 1024;

/** What the largest file takes at that pace. */
export const slowestUploadMs =
  (mostUploadBytes / usualPace.bytesPerSecond) * 1000 + usualPace.windowMs;

/** Calls `late` as soon as fewer bytes than the pace allows have come in one window. Returns how to count bytes, and how to stop. */
export function watchPace(
  { windowMs, bytesPerSecond }: Pace,
  late: () => void,
): { count: (bytes: number) => void; stop: () => void } {
  let inWindow = 0;
  const timer = setInterval(() => {
    if (inWindow < (bytesPerSecond * windowMs) / 1000) late();
    inWindow = 0;
  }, windowMs);
  return {
    count: (bytes) => {
      inWindow += bytes;
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}
