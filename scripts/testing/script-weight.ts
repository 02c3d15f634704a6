import { brotliCompressSync } from "node:zlib";
import type { Page } from "@playwright/test";

export type KeptScripts = ReadonlyMap<string, Promise<Buffer>>;

/** Keeps every script that a page and its workers ask for from now on, by address: what both need is fetched once. */
export function keepScripts(page: Page): KeptScripts {
  const scripts = new Map<string, Promise<Buffer>>();
  page.on("response", (response) => {
    const url = response.url();
    if (/\.m?js(\?|$)/.test(url) && !scripts.has(url))
      scripts.set(url, response.body());
  });
  return scripts;
}

/** The live map lies in a folder of its own; the charts' script is known by the library that only it holds. */
const isPicture = (url: string, body: Buffer) =>
  url.includes("/copied/maplibre-") || body.includes("_echarts_instance_");

/** Bytes of scripts as they are sent (brotli): in all, and without map, map worker and charts. */
export async function weighScripts(
  scripts: KeptScripts,
): Promise<{ total: number; beforePictures: number }> {
  const weight = { total: 0, beforePictures: 0 };
  for (const [url, script] of scripts) {
    const body = await script.catch(() => Buffer.alloc(0));
    if (body.length === 0) continue;
    const bytes = brotliCompressSync(body).length;
    weight.total += bytes;
    if (!isPicture(url, body)) weight.beforePictures += bytes;
  }
  return weight;
}
