import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { demoMeeting, signIn } from "./demo-accounts";

const title = "<script>alert(1)</script> Rakor 🎉";

const hall = (page: Page) => page.locator("[data-on-stage=true]");
const sign = (page: Page) => page.locator("[data-sign]");

/** Letters and figures that a hall could not read: those of a slide, of its line, and of what is written on maps. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const stage = document.querySelector("[data-stage]");
    if (stage === null) return ["there is no stage"];
    const letters = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
    while (letters.nextNode()) {
      const words = letters.currentNode.textContent?.trim() ?? "";
      const element = letters.currentNode.parentElement;
      if (words === "" || element?.closest("[inert],.sr-only") !== null)
        continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      // What has no room on the map is drawn in letters of no size.
      if (size > 0 && size < 24) found.push(`${String(size)}: ${words}`);
    }
    const sizesIn = (figure: Element) =>
      [figure, ...figure.querySelectorAll("*")].map((one) =>
        parseFloat(getComputedStyle(one).fontSize),
      );
    const figures = [...stage.querySelectorAll("[data-figure]")]
      .filter((figure) => figure.closest("[inert]") === null)
      .filter((figure) => Math.max(...sizesIn(figure)) < 40)
      .map(({ outerHTML }) => `figure ${outerHTML}`);
    return [...found, ...figures];
  });
}

/** What of a slide lies outside of its place, where nobody in the hall sees it. */
async function cutOff(page: Page): Promise<string[]> {
  return hall(page).evaluate((slide) => {
    const box = slide.getBoundingClientRect();
    return [...slide.querySelectorAll("*")]
      .filter((one) => !one.closest(".sr-only") && one.textContent !== "")
      .filter((one) => {
        const own = one.getBoundingClientRect();
        return own.height > 1 && own.bottom > box.bottom + 2;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  });
}

test("a planner prepares a meeting, orders it by keyboard and presents it with keys alone", async ({
  page,
}) => {
  test.setTimeout(150_000);
  await signIn(page, { role: "planner" });
  await page.goto("/rapat");
  await page.getByRole("button", { name: "Siapkan rapat" }).click();
  await expect(page.getByText("Tulis judulnya dulu.")).toBeVisible();
  await page.getByLabel("Judul", { exact: true }).fill(title);
  await page.getByLabel("Bulan", { exact: true }).selectOption("2026-09");
  await page.getByRole("button", { name: "Siapkan rapat" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);

  // In another order, without a mouse.
  const items = page
    .getByRole("region", { name: "Susunan acara" })
    .locator("ol > li");
  await expect(items).toHaveCount(13);
  await page.getByRole("button", { name: "Naikkan Peta: D/S" }).focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Enter");
  await expect(items.nth(1)).toContainText("Peta: D/S");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(items.nth(2)).toContainText("Peta: D/S");
  await expect(page.locator("[data-saving=saved]")).toBeVisible();
  await page.getByRole("button", { name: "Ambil potret sekarang" }).click();
  await expect(
    page.getByRole("link", { name: /^POTRET\/15\/2026-09/ }),
  ).toBeVisible();
  await page.reload();
  await expect(items.nth(2)).toContainText("Peta: D/S");

  await page.getByRole("link", { name: "Sajikan", exact: true }).click();
  await expect(hall(page)).toContainText(title);
  await expect(sign(page)).toContainText("Potret");
  const second = await page.context().newPage();
  await second.goto(`${page.url()}?layar=penyaji`);
  await page.bringToFront();

  await page.keyboard.press("PageDown");
  await page.keyboard.press("ArrowRight");
  await expect(hall(page)).toHaveAttribute("data-slide", "map");
  await expect(second.getByRole("heading", { level: 2 })).toContainText(
    "Peta: D/S",
  );
  await second.keyboard.press("PageDown");
  await expect(hall(page)).toHaveAttribute("data-slide", "completeness");
  await page.keyboard.press("ArrowLeft");
  await expect(hall(page)).toHaveAttribute("data-slide", "map");

  // Pointed at, gone into, and out again.
  await page.keyboard.press("ArrowDown");
  await expect(page.getByTestId("pointed").first()).toContainText("Kerinci");
  await page.keyboard.press("Enter");
  await expect(hall(page).getByText("Kerinci · September 2026")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(hall(page).getByText("Jambi · September 2026")).toBeVisible();

  await page.keyboard.press("b");
  await expect(page.locator("[data-black]")).toBeVisible();
  await page.keyboard.press(" ");
  await expect(page.locator("[data-black]")).toHaveCount(0);

  await page.keyboard.press("/");
  await page.keyboard.type("mera");
  await page.keyboard.press("Enter");
  await expect(
    hall(page).getByRole("heading", { name: "Merangin" }),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(hall(page).getByRole("heading", { name: "D/S" })).toBeVisible();

  await page.keyboard.press("l");
  await expect(sign(page)).toContainText("Langsung");
  await page.keyboard.press("l");
  await expect(sign(page)).toContainText("Potret");
  await expect(page.locator("[data-since]")).toContainText(
    "Sejak potret: tetap",
  );
  await page.keyboard.press("4");
  await page.keyboard.press("Enter");
  await expect(second.getByText("4", { exact: true }).first()).toBeVisible();
  await expect(hall(page)).toHaveAttribute("data-slide", "completeness");
});

for (const [width, height] of [
  [1920, 1080],
  [1024, 768],
] as const)
  test(`from the last row everything can be read at ${String(width)}×${String(height)}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    const { path, slides } = await demoMeeting(page);
    await page.goto(`${path}/sajikan`);
    for (let at = 1; at <= slides; at += 1) {
      await expect(
        page.getByText(`${String(at)} / ${String(slides)}`),
      ).toBeVisible();
      await expect(hall(page).locator(".skeleton")).toHaveCount(0);
      const message = `slide ${String(at)}`;
      expect.soft(await tooSmall(page), message).toEqual([]);
      // What lies below the rows may come a moment after them, and takes room.
      await expect.soft.poll(() => cutOff(page), { message }).toEqual([]);
      await page.keyboard.press("PageDown");
    }
  });

/** Slides that are more than lines of words. */
const drawn = ["completeness", "map", "trend", "ranking", "kader", "fields"];

/** What each key leaves on the stage; Escape takes it away, or the key itself. */
const states = [
  ["?", "Escape"],
  ["o", "Escape"],
  ["/", "Escape"],
  ["b", "b"],
  ["g", "g"],
] as const;

test("nothing stands in the way on the stage, on any slide and in any state", async ({
  page,
}) => {
  test.setTimeout(150_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { path, slides } = await demoMeeting(page);
  const faults = async (what: string) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect
      .soft(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`),
        what,
      )
      .toEqual([]);
  };
  await page.goto(`${path}/sajikan`);
  for (let at = 1; at <= slides; at += 1) {
    const kind = (await hall(page).getAttribute("data-slide")) ?? "";
    await expect(hall(page).locator(".skeleton")).toHaveCount(0);
    if (drawn.includes(kind)) await faults(kind);
    await page.keyboard.press("PageDown");
  }
  await page.keyboard.press("Home");
  for (const [opens, closes] of states) {
    await page.keyboard.press(opens);
    await page.waitForTimeout(300);
    await faults(opens);
    await page.keyboard.press(closes);
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await page.goto(`${path}/sajikan?layar=penyaji`);
  await page.waitForLoadState("networkidle");
  await faults("presenter");
});
