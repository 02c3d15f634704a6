import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { pinned, pinnedMeeting } from "./pinned-meeting";
import { correctForm, demoMeeting, signIn } from "./demo-accounts";

const title = "<script>alert(1)</script> Rakor 🎉";

/** Months that no other journey sends reports for. */
const month = "2026-03";
const nextMonth = "2026-04";

const agreed = [
  "Kunjungi posyandu yang belum membuka layanan.",
  "Latih kader baru di tiga kecamatan.",
  "Periksa ulang balita yang berat badannya tidak naik.",
];

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

/** What of the line below the slides has too little room for its words. */
function squeezed(page: Page): Promise<string[]> {
  return page.locator("[data-stage] footer").evaluate((line) => {
    const box = line.getBoundingClientRect();
    return [...line.children]
      .filter(
        (part) =>
          part.scrollWidth > part.clientWidth + 1 ||
          part.scrollHeight > part.clientHeight + 1 ||
          part.getBoundingClientRect().right > box.right + 1,
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
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

test("a planner prepares a meeting, presents it with keys alone while a correction comes in, and opens the next month's with what was decided", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page, { role: "planner" });
  await page.goto("/rapat");
  await page.getByRole("button", { name: "Siapkan rapat" }).click();
  await expect(page.getByText("Tulis judulnya dulu.")).toBeVisible();
  await page.getByLabel("Judul", { exact: true }).fill(title);
  await page.getByLabel("Bulan", { exact: true }).selectOption(month);
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
    page.getByRole("link", { name: new RegExp(`^POTRET/15/${month}`) }),
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
  await expect(hall(page).locator("[data-figure]").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByTestId("pointed").first()).toContainText("Kerinci");
  await page.keyboard.press("Enter");
  await expect(hall(page).getByText("Kerinci · Maret 2026")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(hall(page).getByText("Jambi · Maret 2026")).toBeVisible();

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

  // A regency corrects its month in the middle of it: the slide stays, the line below says it, and one key shows it.
  const since = page.locator("[data-since]");
  await expect(since).toHaveText("Sejak potret: tetap");
  const figure = hall(page).locator("[data-figure]").first();
  const frozen = await figure.innerText();
  await correctForm(page.request, {
    area: "15.09",
    month,
    name: "di-tengah-rapat",
  });
  await expect(since).toHaveText(/^Sejak potret: ada koreksi · .*%\s→\s.*%$/);
  expect(await figure.innerText()).toBe(frozen);
  await page.keyboard.press("l");
  await expect(sign(page)).toContainText("Langsung");
  await expect(figure).not.toHaveText(frozen, { useInnerText: true });
  await page.keyboard.press("l");
  await expect(sign(page)).toContainText("Potret");
  await expect(figure).toHaveText(frozen, { useInnerText: true });
  await page.keyboard.press("4");
  await page.keyboard.press("Enter");
  await expect(second.getByText("4", { exact: true }).first()).toBeVisible();
  await expect(hall(page)).toHaveAttribute("data-slide", "completeness");
  await second.close();

  // What is agreed, each in two keystrokes and a sentence; the next meeting opens with what became of it.
  for (const words of agreed) {
    await page.keyboard.press("t");
    await page.keyboard.type(words);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  for (const words of agreed)
    await expect(hall(page).getByText(words)).toBeVisible();
  await meetNextMonth(page);
  for (const words of agreed) {
    const row = hall(page).getByRole("listitem").filter({ hasText: words });
    for (let turn = 0; turn < 6 && !(await row.isVisible()); turn += 1)
      await hall(page)
        .getByRole("button", { name: "Halaman berikutnya" })
        .click();
    await expect(row).toContainText(/%\s*→\s*.*Mar 2026 → Apr 2026/);
  }
});

async function meetNextMonth(page: Page): Promise<void> {
  await page.goto("/rapat");
  await page
    .getByLabel("Judul", { exact: true })
    .fill("Rakor bulan berikutnya");
  await page.getByLabel("Bulan", { exact: true }).selectOption(nextMonth);
  await page.getByRole("button", { name: "Siapkan rapat" }).click();
  await page.getByRole("link", { name: "Sajikan", exact: true }).click();
  await expect(hall(page)).toContainText("Rakor bulan berikutnya");
  await page.keyboard.press("PageDown");
  await expect(hall(page)).toContainText("Tindak lanjut rapat lalu");
}

/** Every regency answers under a name of forty letters, as some provinces have them. */
async function lengthenNames(page: Page): Promise<void> {
  const reply = await page.request.get("/api/v1/areas/15");
  const { children } = (await reply.json()) as { children: { name: string }[] };
  expect(children.length).toBeGreaterThan(5);
  await page.route("**/api/v1/**", async (route) => {
    if (route.request().method() !== "GET") return route.fallback();
    const answer = await route.fetch();
    const type = answer.headers()["content-type"] ?? "";
    if (!type.includes("json")) return route.fulfill({ response: answer });
    let body = await answer.text();
    for (const { name } of children)
      body = body.replaceAll(
        `"${name}"`,
        `"${`${name} Kepulauan Dataran Tinggi Seberang Muara`.slice(0, 40)}"`,
      );
    return route.fulfill({ response: answer, body });
  });
}

for (const [width, height, hasLongNames] of [
  [1920, 1080, false],
  [1024, 768, true],
] as const)
  test(`from the last row everything can be read at ${String(width)}×${String(height)}${hasLongNames ? ", with names of forty letters" : ""}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    if (hasLongNames) await lengthenNames(page);
    const { path, slides } = await demoMeeting(page);
    await readThrough(page, path, slides);
    await signIn(page, { role: "planner" });
    await readThrough(page, await pinnedMeeting(page, month), pinned.length);
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });

/** Goes through the slides of a meeting and holds each against what a hall can read. */
async function readThrough(
  page: Page,
  path: string,
  slides: number,
): Promise<void> {
  await page.goto(`${path}/sajikan`);
  for (let at = 1; at <= slides; at += 1) {
    await expect(
      page.getByText(`${String(at)} / ${String(slides)}`),
    ).toBeVisible();
    await expect(hall(page).locator(".skeleton")).toHaveCount(0);
    const message = `slide ${String(at)} of ${String(slides)}`;
    expect.soft(await tooSmall(page), message).toEqual([]);
    // What lies below the rows may come a moment after them, and takes room.
    await expect.soft.poll(() => cutOff(page), { message }).toEqual([]);
    expect.soft(await squeezed(page), message).toEqual([]);
    await page.keyboard.press("PageDown");
  }
}

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
