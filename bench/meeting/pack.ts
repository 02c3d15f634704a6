import { brotliCompressSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { plain, type Figure } from "../figures";
import { account, type Ground } from "../ground";

/** What a browser fetches so that a meeting can be presented without a line, and how long that takes: the usual agenda over the whole province. */
export async function measurePack({ url }: Ground): Promise<Figure[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    chromiumSandbox: false,
    args: ["--disable-background-networking", "--no-first-run"],
  });
  const context = await browser.newContext({ baseURL: url });
  const post = async (path: string, data: object) => {
    const options = { data, headers: { origin: url }, failOnStatusCode: true };
    return (await context.request.post(path, options)).json() as unknown;
  };
  await post("/api/auth/sign-in/email", account);
  const about = { area: "15", month: "2026-05" };
  const title = "Rapat";
  const taken = (await post("/api/v1/snapshots", { ...about, title })) as {
    id: string;
  };
  const { meeting } = (await post("/api/v1/meetings", {
    ...{ ...about, title, heldOn: null, place: "" },
    snapshot: taken.id,
  })) as { meeting: { id: string } };
  const page = await context.newPage();
  const began = performance.now();
  await page.goto(`/rapat/${meeting.id}`);
  await page.locator("[data-pack=ready]").waitFor({ timeout: 180_000 });
  const seconds = (performance.now() - began) / 1000;
  // Each answer as the line carries it, packed by itself.
  const bodies = await page.evaluate(async () => {
    const [name = ""] = await caches.keys();
    const pack = await caches.open(name);
    const kept = await Promise.all(
      (await pack.keys()).map((one) => pack.match(one)),
    );
    return Promise.all(
      kept.map(async (one) => {
        const bytes = new Uint8Array((await one?.arrayBuffer()) ?? []);
        return btoa(
          bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""),
        );
      }),
    );
  });
  await browser.close();
  const raw = bodies.map((body) => Buffer.from(body, "base64"));
  const sum = (sizes: readonly number[]) =>
    sizes.reduce((all, one) => all + one, 0);
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(2)} MB`;
  const packed = sum(raw.map((body) => brotliCompressSync(body).length));
  return [
    plain(
      "pack of a meeting, brotli",
      `${megabytes(packed)}, ${String(raw.length)} answers`,
    ),
    plain(
      "the same on the device",
      megabytes(sum(raw.map(({ length }) => length))),
    ),
    plain("from opening its page until it is whole", `${seconds.toFixed(1)} s`),
  ];
}
