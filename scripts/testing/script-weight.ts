import { brotliCompressSync } from "node:zlib";
import type { Page } from "@playwright/test";

/** Keeps every script that a page asks for from now on. */
export function keepScripts(page: Page): Promise<Buffer>[] {
  const scripts: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (/\.m?js(\?|$)/.test(response.url())) scripts.push(response.body());
  });
  return scripts;
}

/** Bytes of scripts as they are sent (brotli): in all, and without the three largest: map, map worker and charts. */
export async function weighScripts(
  scripts: readonly Promise<Buffer>[],
): Promise<{ total: number; beforePictures: number }> {
  const bodies = await Promise.allSettled(scripts);
  const sizes = bodies
    .flatMap((body) => (body.status === "fulfilled" ? body.value : []))
    .map((body) => brotliCompressSync(body).length)
    .sort((a, b) => b - a);
  const sum = (some: readonly number[]) => some.reduce((a, b) => a + b, 0);
  return { total: sum(sizes), beforePictures: sum(sizes.slice(3)) };
}
