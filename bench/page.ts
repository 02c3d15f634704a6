import { chromium, type Page } from "@playwright/test";
import { reportRows, csvBytes } from "./files";
import { plain, quantile, type Figure } from "./figures";
import { account, regency, type Ground } from "./ground";
import { send } from "./upload";
import { keepScripts, weighScripts } from "@/scripts/testing/script-weight";

const flags = [
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * The size of the province page's scripts as sent (brotli); and the time from an accepted upload to the changed number beside the map in a real
 * browser.
 */
export async function measurePage(ground: Ground): Promise<Figure[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    chromiumSandbox: false,
    args: flags,
  });
  const context = await browser.newContext({ baseURL: ground.url });
  await context.request.post("/api/auth/sign-in/email", {
    data: account,
    headers: { origin: ground.url },
    failOnStatusCode: true,
  });
  const page = await context.newPage();
  const scripts = keepScripts(page);
  await page.goto(`${ground.url}/?month=2026-05`, { waitUntil: "load" });
  await page.waitForTimeout(8_000);
  const { total, beforePictures } = await weighScripts(scripts);
  const times = await recolourTimes(ground, page);
  await browser.close();
  const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`;
  return [
    plain("page JavaScript, brotli, in all", kib(total)),
    plain(
      "page JavaScript without its three largest files (map, map worker, charts)",
      kib(beforePictures),
    ),
    plain(
      "accepted upload to the changed map in Chromium, p50 / p95",
      `${quantile(times, 0.5).toFixed(0)} / ${quantile(times, 0.95).toFixed(0)} ms`,
    ),
  ];
}

/** The map is painted from the same rows as its table, in the same frame. A test can wait for the table only. */
async function recolourTimes(ground: Ground, page: Page): Promise<number[]> {
  const map = page.getByRole("region", { name: "Peta", exact: true });
  await map.getByRole("button", { name: "Tabel" }).click();
  const row = map.getByRole("row", { name: /Kerinci/ });
  const times: number[] = [];
  for (let salt = 1; salt <= 20; salt += 1) {
    const before = await row.innerText();
    // Each time three in a hundred more have reported, which changes the number in the row.
    const rows = reportRows("2026-05", { from: 0, to: 100 + 15 * salt, salt });
    await send(ground, csvBytes(rows), "page.csv", regency);
    const began = performance.now();
    await page.waitForFunction(
      ([was]) =>
        ![...document.querySelectorAll("tr")].some(
          (line) => line.innerText === was,
        ),
      [before],
      { polling: "raf" },
    );
    times.push(performance.now() - began);
  }
  return times;
}
