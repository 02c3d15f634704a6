import { chromium, type Browser, type Page } from "@playwright/test";
import { reportRows, csvBytes } from "./files";
import { plain, quantile, type Figure } from "./figures";
import { account, regency, untilIdle, type Ground } from "./ground";
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

/** One for each month that is looked at, and those before the first that its changes are taken against. */
const months = Array.from({ length: 15 }, (_, index) => {
  const month = 2025 * 12 + 6 + index;
  return `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, "0")}`;
});

/** Months whose figures differ from one to the next, of some posyandu of every regency: without them no map changes when the month does. */
async function fillMonths(ground: Ground): Promise<void> {
  for (const [index, month] of months.entries()) {
    const rows = reportRows(month, { from: 0, to: 3_000, salt: 3 * index });
    await send(ground, csvBytes(rows), `${month}.csv`);
  }
  await untilIdle(ground);
}

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
  try {
    return await measureIn(browser, ground);
  } finally {
    // A browser that is left open keeps its lines, and the server does not stop.
    await browser.close();
  }
}

async function measureIn(browser: Browser, ground: Ground): Promise<Figure[]> {
  const context = await browser.newContext({ baseURL: ground.url });
  context.setDefaultTimeout(30_000);
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
  await page.close();
  await fillMonths(ground);
  const mapFigures = await measureMap(await context.newPage(), ground.url);
  const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`;
  return [
    plain("page JavaScript, brotli, in all", kib(total)),
    plain(
      "page JavaScript without map, map worker and charts",
      kib(beforePictures),
    ),
    plain(
      "accepted upload to the changed map in Chromium, p50 / p95",
      `${quantile(times, 0.5).toFixed(0)} / ${quantile(times, 0.95).toFixed(0)} ms`,
    ),
    ...mapFigures,
  ];
}

/**
 * From a key or a click to the map of another month, painted; and how smoothly the villages of a regency are moved. In software rendering at 1366×768, the
 * least that an office has.
 */
async function measureMap(page: Page, url: string): Promise<Figure[]> {
  await page.setViewportSize({ width: 1366, height: 768 });
  // tsx names functions by a helper of its own, which a page does not have.
  await page.addInitScript({ content: "globalThis.__name = (one) => one" });
  await openMap(page, `${url}/?month=${months.at(-1) ?? ""}`);
  const slider = page.getByRole("slider");
  const press = async (key: string) =>
    switchTime(page, () => slider.press(key));
  const fromServer = [];
  const previous = page.getByRole("button", { name: "Bulan sebelumnya" });
  for (let step = 0; step < 12; step += 1)
    fromServer.push(await switchTime(page, () => previous.click()));
  await slider.focus();
  await page.waitForTimeout(3_000);
  const fromCache = [];
  for (const key of ["ArrowRight", "ArrowLeft"])
    for (let step = 0; step < 10; step += 1) fromCache.push(await press(key));
  await openMap(page, `${url}/?area=15.01&level=village&month=2026-05`);
  const frames = await panFrames(page);
  const both = (times: readonly number[]) =>
    `${quantile(times, 0.5).toFixed(0)} / ${quantile(times, 0.95).toFixed(0)} ms`;
  return [
    plain(
      "another month from the server, painted, p50 / p95",
      both(fromServer),
    ),
    plain("another month from the cache, painted, p50 / p95", both(fromCache)),
    plain(
      "frames per second while the villages of Kerinci are moved",
      frames.toFixed(0),
    ),
  ];
}

async function openMap(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "load" });
  await page.locator("[role=application][data-drawn]").waitFor();
  await page.waitForTimeout(1_500);
}

/** Until the list of the map says other figures, which is written in the commit that recolours it, and two frames have passed. */
async function switchTime(
  page: Page,
  act: () => Promise<void>,
): Promise<number> {
  const painted = page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => {
          reject(new Error("The map says the same for half a minute"));
        }, 30_000);
        const list = document.querySelector("#map-heading")?.closest("section");
        if (!list) throw new Error("There is a map");
        let began = 0;
        const begin = () => {
          began ||= performance.now();
        };
        // A click ends with the finger's lift: how long it lay there is not the page's.
        for (const kind of ["keydown", "click"])
          addEventListener(kind, begin, { capture: true, once: true });
        const texts = () =>
          [...list.querySelectorAll("ul a, ul button")]
            .map(({ textContent }) => textContent)
            .join();
        const before = texts();
        const look = () => {
          if (texts() === before || texts() === "") requestAnimationFrame(look);
          else
            requestAnimationFrame(() =>
              requestAnimationFrame(() => resolve(performance.now() - began)),
            );
        };
        requestAnimationFrame(look);
      }),
  );
  await act();
  const time = await painted;
  await page.waitForTimeout(400);
  return time;
}

/** Frames per second over two seconds of dragging. */
async function panFrames(page: Page): Promise<number> {
  const box = await page.locator("[role=application]").boundingBox();
  if (box === null) throw new Error("There is a map");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        let count = 0;
        const step = () => {
          count += 1;
          const passed = performance.now() - began;
          if (passed < 2_000) requestAnimationFrame(step);
          else resolve((count * 1_000) / passed);
        };
        requestAnimationFrame(step);
      }),
  );
  for (let step = 0; step < 120; step += 1)
    await page.mouse.move(
      x + 120 * Math.sin(step / 8),
      y + 60 * Math.cos(step / 8),
    );
  const found = await frames;
  await page.mouse.up();
  return found;
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
