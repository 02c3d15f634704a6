import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { demoMeeting, signIn, someSubmission } from "./demo-accounts";
import { twoAtOnce } from "./two-at-once";

const open = [
  "/",
  "/definitions",
  "/growth",
  "/mutu",
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
  "/daftar?area=15.01&month=2026-10&where=ds:lt:80&sort=part1.ds&against=2026-09",
  "/sign-in",
  "/ikuti",
];
const closed = [
  "/rapat/sematkan?slide=map",
  "/submit",
  "/submit/children",
  "/submissions",
  "/boundaries",
  "/?area=15.02&indicator=stunting",
];

/** Each language and each scheme once: what is wrong in one of them is hardly ever wrong in one pair alone. */
const looks = [
  { lang: "id", colorScheme: "light" },
  { lang: "en", colorScheme: "dark" },
] as const;

/** What stands in the way on a page, or inside a part of it. */
async function faults(page: Page, within = "html"): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    // Off by default as long as not all tools know it.
    .options({ rules: { "target-size": { enabled: true } } })
    .analyze();
  const found: string[] = [];
  for (const { id, nodes } of violations)
    for (const { html, target } of nodes)
      if (id !== "target-size" || !(await isCut(page, String(target[0]))))
        found.push(`${id}: ${html.slice(0, 160)}`);
  return found;
}

/** Whether only a part of it is seen because it stands at the edge of a list that scrolls: there it is as high as the others once it is scrolled to. */
function isCut(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const own = element.getBoundingClientRect();
    for (let at = element.parentElement; at; at = at.parentElement) {
      const { overflowY } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      // What scrolls sideways counts as scrolling down as well, and cuts nothing there: the list around it may.
      if (
        (overflowY === "auto" || overflowY === "scroll") &&
        (own.top < box.top || own.bottom > box.bottom)
      )
        return true;
    }
    return false;
  });
}

async function look(page: Page, path: string, lang: "id" | "en") {
  const address = new URL(path, "http://any");
  if (lang === "en") address.searchParams.set("lang", "en");
  await page.goto(`${address.pathname}${address.search}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect.soft(await faults(page), path).toEqual([]);
}

/** Whatever says of itself that it opens something, or that it shows the same in another way, is opened in turn. */
async function openEverything(
  page: Page,
  path: string,
  within: "body" | "main",
): Promise<number> {
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  const openers = page.locator(
    `${within} button[aria-haspopup]:visible:enabled, main button[aria-pressed=false]:visible:enabled`,
  );
  const count = await openers.count();
  const windows = page.locator("[role=dialog]:visible, [role=menu]:visible");
  const begun = page.url();
  let isAsBegun = true;
  for (let index = 0; index < count; index += 1) {
    // From the same beginning each time: what was chosen before may have changed what there is. A window that was closed has not.
    if (!isAsBegun) {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
    }
    await expect(openers).toHaveCount(count);
    const opener = openers.nth(index);
    const name = (await opener.innerText()) || (await opener.ariaSnapshot());
    const opens = (await opener.getAttribute("aria-haspopup")) !== null;
    await opener.click();
    if (opens) await expect(windows.first(), name).toBeVisible();
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    // Pressed further down, the page may have moved a row under its bar.
    if (!opens) await page.evaluate(() => scrollTo(0, 0));
    // What stands around a window was looked at before it was opened.
    const within = opens ? "[role=dialog], [role=menu]" : "html";
    expect.soft(await faults(page, within), `${path}: ${name}`).toEqual([]);
    if (opens) {
      await page.keyboard.press("Escape");
      await expect(windows, name).toHaveCount(0);
    }
    isAsBegun = opens && page.url() === begun;
  }
  return count;
}

for (const { lang, colorScheme } of looks) {
  test(`nothing stands in the way of a screen reader, ${lang}, ${colorScheme}`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const prepare = (tab: Page) =>
      tab.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const visit = (tab: Page, path: string) => look(tab, path, lang);
    await prepare(page);
    await twoAtOnce(page, open, { prepare, visit });
    await signIn(page, { role: "admin" });
    const { path: meeting } = await demoMeeting(page);
    const more = [await someSubmission(page), meeting, `${meeting}/sajikan`];
    await twoAtOnce(page, [...closed, ...more], { prepare, visit });
  });
}

// Opened once each: the first page in English by night, the others in Indonesian by day.
test("what is opened on the first page neither", async ({ page }) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  expect(await openEverything(page, "/?lang=en", "body")).toBeGreaterThan(8);
});

test("what is opened on the other pages neither", async ({ page }) => {
  test.setTimeout(300_000);
  const prepare = (tab: Page) => tab.emulateMedia({ reducedMotion: "reduce" });
  await prepare(page);
  await signIn(page, { role: "admin" });
  const one = await someSubmission(page);
  const paths = [...open.slice(1), ...closed, one].filter(
    // The first page was opened before; what opens on the last two opens on others of their kind.
    (path) =>
      !path.startsWith("/?") &&
      !["/sign-in", "/siklus-hidup", "/kader"].includes(path),
  );
  // The header is the same on all of them.
  const visit = (tab: Page, path: string) => openEverything(tab, path, "main");
  await twoAtOnce(page, paths, { prepare, visit });
});
