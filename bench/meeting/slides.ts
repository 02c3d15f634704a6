import { chromium, type Page } from "@playwright/test";
import { plain, quantile, type Figure } from "../figures";
import { account, type Ground } from "../ground";

const flags = [
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--no-first-run",
];

/** From a key to the next slide, painted: through a whole agenda there and back, at 1920×1080 without a graphics card. */
export async function measureSlides({ url }: Ground): Promise<Figure[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    chromiumSandbox: false,
    args: flags,
  });
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1920, height: 1080 },
  });
  await context.request.post("/api/auth/sign-in/email", {
    data: account,
    headers: { origin: url },
    failOnStatusCode: true,
  });
  const planned = await context.request.post("/api/v1/meetings", {
    data: {
      title: "Rapat",
      area: "15",
      month: "2026-05",
      heldOn: null,
      place: "",
      snapshot: null,
    },
    headers: { origin: url },
    failOnStatusCode: true,
  });
  const { meeting } = (await planned.json()) as {
    meeting: { id: string; slides: number };
  };
  const page = await context.newPage();
  // tsx names functions by a helper of its own, which a page does not have.
  await page.addInitScript({ content: "globalThis.__name = (one) => one" });
  await page.goto(`/rapat/${meeting.id}/sajikan`, { waitUntil: "networkidle" });
  await page.locator("[data-on-stage=true]").waitFor();
  const there = await pressThrough(page, "PageDown", meeting.slides - 1);
  const back = await pressThrough(page, "PageUp", meeting.slides - 1);
  await browser.close();
  const all = [...there, ...back];
  const both = (times: readonly number[]) =>
    `${quantile(times, 0.5).toFixed(0)} / ${quantile(times, 0.95).toFixed(0)} ms`;
  return [
    plain("another slide of a meeting, painted, p50 / p95", both(all)),
    plain("the first time through an agenda", both(there)),
  ];
}

async function pressThrough(
  page: Page,
  key: string,
  times: number,
): Promise<number[]> {
  const found: number[] = [];
  for (let step = 0; step < times; step += 1) {
    // A presenter speaks for longer than this.
    await page.waitForTimeout(1_500);
    found.push(await pressOnce(page, key));
  }
  return found;
}

/** Until another slide is seen and two frames have passed. */
async function pressOnce(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const shown = () => document.querySelector("[data-on-stage=true]");
    const before = shown();
    const seen = new Promise<number>((resolve) => {
      let began = 0;
      addEventListener("keydown", () => (began = performance.now()), {
        capture: true,
        once: true,
      });
      const look = () => {
        if (shown() === before) requestAnimationFrame(look);
        else
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(performance.now() - began)),
          );
      };
      requestAnimationFrame(look);
    });
    Object.assign(globalThis, { slideSeen: seen });
  });
  await page.keyboard.press(key);
  return page.evaluate(
    () => (globalThis as unknown as { slideSeen: Promise<number> }).slideSeen,
  );
}
