import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { sendForm, signIn } from "./demo-accounts";

const pages = [
  "/",
  "/?area=15.71&indicator=stunting",
  "/?lang=en",
  "/definitions",
  "/growth",
  "/mutu",
  "/daftar",
  "/notes",
  "/tindak-lanjut",
  "/target",
  "/potret",
  "/mulai",
  "/kelengkapan",
  "/kader",
  "/enam-bidang",
  "/siklus-hidup",
  "/rapat",
  "/submissions",
  "/submit",
  "/submit/children",
  "/boundaries",
  "/sign-in",
];

async function phone(browser: Browser, width = 360): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env.PRODUCT_URL ?? "",
    viewport: { width, height: 780 },
    hasTouch: true,
    isMobile: true,
    locale: "id-ID",
  });
  return context.newPage();
}

/** What is wider than the screen, unless it lies in a part that scrolls or cuts by itself. */
function wideParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isCut = (part: Element | null): boolean =>
      part !== null &&
      part !== document.body &&
      (getComputedStyle(part).overflowX !== "visible" ||
        isCut(part.parentElement));
    return [...document.querySelectorAll("body *")]
      .filter(
        (part) =>
          part.getBoundingClientRect().right > width + 1 &&
          !isCut(part.parentElement),
      )
      .map((part) => `${part.tagName} ${part.textContent.slice(0, 40)}`);
  });
}

/** What a planner has on them that an operator has not. */
const planners = ["/mulai", "/mutu", "/target", "/kelengkapan"];

test("no page is wider than a phone, and its header has two rows at most", async ({
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  // Something in the ticker and in the history, with as long a name as people give to files.
  await sendForm(request, {
    area: "15.71",
    month: "2026-10",
    name: "laporan_bulanan_posyandu_kota_jambi_oktober_2026_perbaikan_kedua.csv",
  });
  const page = await phone(browser);
  const check = async (path: string) => {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    for (const width of [360, 390]) {
      await page.setViewportSize({ width, height: 780 });
      // Drawings follow the size of the screen a moment later.
      await expect
        .poll(() => wideParts(page), { message: `${path} at ${width}` })
        .toEqual([]);
      const scrolled = await page.evaluate(
        () => document.documentElement.scrollWidth,
      );
      expect(scrolled, `${path} at ${width}`).toBe(width);
      const header = await page.getByRole("banner").boundingBox();
      expect(header?.height, `${path} at ${width}`).toBeLessThan(104);
    }
  };
  await check("/");
  await signIn(page, { area: "15.71" });
  for (const path of pages.filter((one) => one !== "/sign-in"))
    await check(path);
  await page.context().clearCookies();
  await signIn(page, { role: "planner" });
  for (const path of planners) await check(path);
  await page.context().close();
});

async function drawnMap(page: Page) {
  await page.goto("/");
  await page.locator("[data-area-drawing]").tap();
  await expect(page.locator("[data-drawn=true]")).toBeVisible({
    timeout: 30_000,
  });
  const canvas = page.locator("canvas.maplibregl-canvas");
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (box === null) throw new Error("The map has no canvas");
  return { canvas, box };
}

test("a tap says what an area is before it opens, also where no name has room", async ({
  browser,
}) => {
  const page = await phone(browser);
  await drawnMap(page);
  const canvas = page.locator("canvas.maplibregl-canvas");
  const note = page.getByTestId("area-note");
  const seen = new Map<string, { x: number; y: number }>();
  for (let row = 3; row < 10; row += 1)
    for (let column = 1; column < 9; column += 1) {
      const box = await canvas.boundingBox();
      if (box === null) throw new Error("The map has no canvas");
      const spot = {
        x: (box.width * column) / 10,
        y: (box.height * row) / 12,
      };
      // A note of an area that was tapped before may lie over this place.
      const top = await page.evaluate(
        ({ x, y }) => document.elementFromPoint(x, y)?.tagName,
        { x: box.x + spot.x, y: box.y + spot.y },
      );
      if (top !== "CANVAS") continue;
      await page.touchscreen.tap(box.x + spot.x, box.y + spot.y);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(done)),
      );
      for (const text of await note.allInnerTexts())
        seen.set(text.split("\n")[0] ?? "", spot);
    }
  // Nothing was opened by all these taps, and small areas without a label were found too.
  expect(new URL(page.url()).searchParams.get("area")).toBeNull();
  expect([...seen.keys()].length).toBeGreaterThan(5);
  const [spot] = [...seen.values()];
  const box = await canvas.boundingBox();
  if (box === null || spot === undefined) throw new Error("No area was found");
  await page.touchscreen.tap(box.x + 2, box.y + 2);
  await expect(note).toBeHidden();
  await page.touchscreen.tap(box.x + spot.x, box.y + spot.y);
  await expect(note).toBeVisible();
  await expect(note).toContainText(/posyandu melapor|dari/);
  const { violations } = await new AxeBuilder({ page })
    .include("main")
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const name = (await note.innerText()).split("\n")[0] ?? "";
  await note.getByRole("button", { name: `Buka ${name}` }).tap();
  await expect(page).toHaveURL(/area=15\.\d\d/);
  await page.context().close();
});

test("the map of a phone is its drawing until somebody taps it", async ({
  browser,
}) => {
  const page = await phone(browser);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  // Longer than any page with a mouse waits to be idle.
  await page.waitForTimeout(6_000);
  const ofMap = () => asked.filter((url) => url.includes("maplibre"));
  expect(ofMap()).toEqual([]);
  const note = page.getByTestId("area-note");
  await page.locator(`[data-words-of="15.02"]`).tap();
  await expect(note).toContainText("Merangin");
  expect(new URL(page.url()).searchParams.get("area")).toBeNull();
  await expect(page.locator("[data-drawn=true]")).toBeVisible({
    timeout: 30_000,
  });
  expect(ofMap()).not.toEqual([]);
  await expect(note).toContainText("Merangin");
  await note.getByRole("button", { name: "Buka Merangin" }).tap();
  await expect(page).toHaveURL(/area=15\.02/);
  await page.context().close();
});

test("one finger on the map scrolls the page; the map says how it moves, and nothing goes dark", async ({
  browser,
}) => {
  const page = await phone(browser);
  const { box } = await drawnMap(page);
  const before = await page.evaluate(() => scrollY);
  const session = await page.context().newCDPSession(page);
  const x = box.x + box.width / 2;
  const y = Math.min(box.y + box.height / 2, 700);
  const touch = (type: "touchStart" | "touchMove", by: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: [{ x, y: y - by }],
    });
  await touch("touchStart", 0);
  for (let by = 20; by <= 240; by += 20) await touch("touchMove", by);
  await session.send("Input.dispatchTouchEvent", {
    type: "touchEnd",
    touchPoints: [],
  });
  await expect
    .poll(() => page.evaluate(() => scrollY))
    .toBeGreaterThan(before + 100);
  const hint = page.locator(".maplibregl-cooperative-gesture-screen");
  await expect(hint).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await expect(hint).toContainText("Gunakan dua jari untuk menggeser peta");
  await page.context().close();
});
