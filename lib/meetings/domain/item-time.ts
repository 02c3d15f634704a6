import { spentUntil, type Stage } from "./stage";

/** How an item stands with its time, in whole seconds: below zero once it is over. */
export function leftOfItem(
  stage: Pick<Stage, "slide" | "shownAt" | "spent">,
  { id, minutes }: { id: string; minutes: number },
  now: number,
): number {
  const spent = spentUntil(stage, now)[id] ?? 0;
  return Math.round(minutes * 60 - spent / 1000);
}

/** Seconds as a clock that counts: 4:05, −1:30, 1:02:03. */
export function countWords(seconds: number): string {
  const size = Math.abs(seconds);
  const parts = [Math.floor(size / 60) % 60, size % 60];
  const hours = Math.floor(size / 3600);
  const [minutes = 0, rest = 0] = parts;
  const two = (value: number) => String(value).padStart(2, "0");
  const words =
    hours > 0
      ? `${String(hours)}:${two(minutes)}:${two(rest)}`
      : `${String(minutes)}:${two(rest)}`;
  return seconds < 0 ? `−${words}` : words;
}
