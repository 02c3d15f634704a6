import { expect, test, type Page } from "@playwright/test";
import { demoMeeting } from "./demo-accounts";

const pages = [
  "/",
  "/?month=2026-05&compare=month:2026-02",
  "/mulai",
  "/mutu",
  "/kelengkapan",
  "/enam-bidang",
  "/tindak-lanjut",
  "/daftar?area=15.01&month=2026-10&where=ds:lt:80&sort=part1.ds&against=2026-09",
];

/** A laptop of 1366 by 768 at twice the size; small phones have a journey of their own. */
const twiceTheSize = { width: 683, height: 384 };

/** Where a page cannot be read without moving it sideways, and what of it goes down further than its own content. */
function whatIsCut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const bottom = Math.max(
      ...[...document.body.children].map(
        (part) => part.getBoundingClientRect().bottom + scrollY,
      ),
    );
    return [
      ...(scrollWidth > innerWidth
        ? [`${scrollWidth - innerWidth} too wide`]
        : []),
      ...(scrollHeight > Math.max(bottom, innerHeight) + 1
        ? [`${scrollHeight - bottom} of nothing below`]
        : []),
    ];
  });
}

type Walk = { missed: string[]; unseen: string[]; isRound: boolean };

/** Goes through a page by the tabulator: what is not reached, what has the focus without showing it, and whether its end leads to its beginning again. */
async function walk(page: Page): Promise<Walk> {
  await page.evaluate(() => {
    const walked = {
      reached: new Set<Element>(),
      unseen: [] as string[],
      isRound: false,
    };
    Object.assign(globalThis, { walked });
    const shows = (element: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } =
        getComputedStyle(element);
      const box = element.getBoundingClientRect();
      // Links of the map are as large as a dot: the map shows which area has the focus.
      const isHeard = box.width <= 1.5 && element.closest("ul[aria-label]");
      return (
        isHeard ||
        (box.width > 0 &&
          ((outlineStyle !== "none" && parseFloat(outlineWidth) > 0) ||
            boxShadow !== "none"))
      );
    };
    addEventListener("focusin", ({ target }) => {
      if (!(target instanceof Element)) return;
      const [first] = walked.reached;
      walked.isRound ||= target === first;
      walked.reached.add(target);
      if (!shows(target)) walked.unseen.push(target.outerHTML.slice(0, 120));
    });
    (document.activeElement as HTMLElement | null)?.blur();
  });
  // Far more than a page has; a trap would need them all.
  for (let step = 0; step < 600; step += 1) {
    await page.keyboard.press("Tab");
    if (step % 20 < 19) continue;
    if (await isRound(page)) break;
  }
  return page.evaluate(() => {
    const { reached, unseen, isRound } = (
      globalThis as unknown as {
        walked: { reached: Set<Element>; unseen: string[]; isRound: boolean };
      }
    ).walked;
    const chosen = (element: Element) =>
      element instanceof HTMLInputElement &&
      element.type === "radio" &&
      !element.checked;
    const missed = [
      ...document.querySelectorAll(
        "a[href], button:enabled, input:enabled, select:enabled, summary, textarea:enabled",
      ),
    ].filter(
      (element) =>
        element.getAttribute("tabindex") !== "-1" &&
        element.checkVisibility({ visibilityProperty: true }) &&
        element.closest("[inert]") === null &&
        !chosen(element) &&
        !reached.has(element),
    );
    return {
      missed: missed.map(({ outerHTML }) => outerHTML.slice(0, 120)),
      unseen,
      isRound,
    };
  });
}

function isRound(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      (globalThis as unknown as { walked: { isRound: boolean } }).walked
        .isRound,
  );
}

/** Signs that are told apart by ground or pattern alone must keep them where a reader's own colours are forced upon the page. */
function whatLostItsLook(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main .hatched, main .dotted")]
      .filter((part) => part.checkVisibility())
      .filter((part) => {
        const style = getComputedStyle(part);
        const hasPattern = style.backgroundImage !== "none";
        return (
          !(hasPattern && style.forcedColorAdjust === "none") &&
          part.textContent === ""
        );
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
}

/** What is chosen among others looks so in the reader's own colours, with everything that is written on it; the others do not. */
function whatLooksChosen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const states = ["current", "selected", "pressed"];
    const others = states.map((state) => `[aria-${state}="false"]`).join();
    const chosen = states
      .map((state) => `[aria-${state}]:not([aria-${state}="false"])`)
      .join();
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((part) =>
        part.checkVisibility(),
      );
    const look = (part: Element) => getComputedStyle(part);
    return [
      ...seen(others).filter((part) => look(part).forcedColorAdjust === "none"),
      ...seen(chosen).flatMap((part) =>
        [...part.querySelectorAll("*")].filter(
          (one) =>
            one.closest("svg") === null && look(one).color !== look(part).color,
        ),
      ),
    ].map(({ outerHTML }) => outerHTML.slice(0, 120));
  });
}

/** The page of whichever posyandu is listed first. */
async function pathOfPosyandu(page: Page): Promise<string> {
  const listed = await page.request.get(
    "/api/v1/lists/posyandu?area=15.01&month=2026-09&limit=1",
  );
  const { rows } = (await listed.json()) as { rows: { id: string }[] };
  return `/posyandu/${rows[0]?.id ?? "none"}`;
}

test("every page can be read at twice the size, walked by the keyboard, and told apart in the reader's own colours", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const meeting = (await demoMeeting(page)).path;
  const paths = [
    ...pages,
    await pathOfPosyandu(page),
    meeting,
    `${meeting}/sajikan?layar=penyaji`,
  ];
  for (const path of paths) {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
    if (path.startsWith("/?") || path === "/")
      await expect(page.locator("[role=application][data-drawn]")).toHaveCount(
        path.includes("compare") ? 2 : 1,
        { timeout: 30_000 },
      );
    expect.soft(await whatIsCut(page), path).toEqual([]);
    const { missed, unseen, isRound } = await walk(page);
    expect.soft(missed, `not reached on ${path}`).toEqual([]);
    expect.soft(unseen, `focus not seen on ${path}`).toEqual([]);
    expect.soft(isRound, `a trap on ${path}`).toBe(true);
    await page.emulateMedia({ forcedColors: "active" });
    expect.soft(await whatLostItsLook(page), `no look on ${path}`).toEqual([]);
    expect.soft(await whatLooksChosen(page), `chosen on ${path}`).toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });
    await page.setViewportSize(twiceTheSize);
    // What is drawn takes its new size a moment later.
    await expect
      .poll(() => whatIsCut(page), { message: `${path} at twice the size` })
      .toEqual([]);
  }
});
