import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { demoMeeting, signIn } from "./demo-accounts";

const hall = (page: Page) => page.locator("[data-on-stage=true]");
const sign = (page: Page) => page.locator("[data-sign]");
const pack = (page: Page) => page.locator("[data-pack]");
const chip = (page: Page) => page.locator("[data-own-waiting]");

/** Opens the page of a meeting and waits until its pack is on the device. */
async function packed(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(pack(page)).toContainText("Siap disajikan tanpa internet", {
    timeout: 60_000,
  });
}

/** The slide on the stage has come, and nothing on it says that something did not. */
async function expectWhole(page: Page, what: string): Promise<void> {
  await expect(hall(page).locator(".skeleton"), what).toHaveCount(0);
  await expect(
    hall(page).getByText(/gagal|tidak terjangkau/u),
    what,
  ).toHaveCount(0);
}

async function decide(page: Page, words: string): Promise<void> {
  await page.keyboard.press("t");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.type(words);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

/** What the device keeps of meetings. */
const keptNames = (page: Page) => page.evaluate(() => caches.keys());

const originOf = (page: Page) => ({ origin: new URL(page.url()).origin });

async function post<Reply>(
  page: Page,
  path: string,
  data: object,
): Promise<Reply> {
  const headers = originOf(page);
  const options = { data, headers, failOnStatusCode: true };
  return (await (await page.request.post(path, options)).json()) as Reply;
}

test("the line is cut after the pack has come: slides, map, a regency by name and two decisions, and all of it is there when it is back", async ({
  page,
  context,
}) => {
  test.setTimeout(150_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signIn(page, { role: "planner" });
  const { path, slides } = await demoMeeting(page);
  await packed(page, path);
  expect(await faults(page)).toEqual([]);
  await page.goto(`${path}/sajikan`);
  await expect(sign(page)).toContainText("Potret");
  const device = await page.evaluate(() =>
    localStorage.getItem("stage-device"),
  );
  const stage = { slide: null, at: 0, path: [], called: null, pointed: null };
  await post(page, `/api/v1${path.replace("rapat", "meetings")}/stage`, {
    audience: "public",
    device,
    stage: {
      ...stage,
      turn: 0,
      by: "",
      isBlack: false,
      isLive: false,
      scheme: "light",
      startedAt: null,
      shownAt: null,
    },
  });

  await context.setOffline(true);
  await expect(sign(page)).toHaveText(/^Luring, potret \d\d\.\d\d\sWIB$/u);
  await page.reload();
  for (let at = 1; at <= slides; at += 1) {
    await expect(
      page.getByText(`${String(at)} / ${String(slides)}`),
    ).toBeVisible();
    await expectWhole(page, `slide ${String(at)}`);
    if ((await hall(page).getAttribute("data-slide")) === "map") {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await expect(
        hall(page).getByText("Kerinci · September 2026"),
      ).toBeVisible();
      await expect(hall(page).locator("svg [data-area]").first()).toBeVisible();
      await expectWhole(page, "inside Kerinci");
      await page.keyboard.press("Escape");
    }
    await page.keyboard.press("PageDown");
  }
  await page.keyboard.press("/");
  await page.keyboard.type("mera");
  await page.keyboard.press("Enter");
  await expect(
    hall(page).getByRole("heading", { name: "Merangin" }),
  ).toBeVisible();
  await expectWhole(page, "Merangin");
  await decide(page, "Pertama, tanpa internet");
  await expect(chip(page)).toHaveText("1 belum terkirim");

  // The browser is closed in between: what was written is there, and what was on the stage.
  await page.reload();
  await expect(
    hall(page).getByRole("heading", { name: "Merangin" }),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("PageUp");
  await decide(page, "Kedua, tanpa internet");
  await expect(chip(page)).toHaveText("2 belum terkirim");
  await expect(hall(page)).toContainText("Daftar ini dibaca pukul");
  await expect(hall(page)).toContainText("Kedua, tanpa internet");
  await page.keyboard.press("g");
  expect(await faults(page)).toEqual([]);
  const second = await context.newPage();
  await second.goto(`${path}/sajikan?layar=penyaji&lang=en`);
  await expect(sign(second)).toHaveText(/^Offline, snapshot of/u);
  await expect(pack(second)).toContainText("Ready to be presented");
  expect(await faults(second)).toEqual([]);
  await second.close();

  await context.setOffline(false);
  await expect(sign(page)).toContainText("Potret", { timeout: 30_000 });
  await expect(chip(page)).toHaveText("", { timeout: 30_000 });
  const [, , id] = path.split("/");
  const read = await page.request.get(
    `/api/v1/decisions?area=15&month=2026-09&meeting=${id ?? ""}`,
  );
  const { decisions } = (await read.json()) as {
    decisions: { text: string }[];
  };
  expect(decisions.map(({ text }) => text).toSorted()).toEqual([
    "Kedua, tanpa internet",
    "Pertama, tanpa internet",
  ]);
  // Followers get what is on the stage now, and nothing of what they have missed.
  await expect
    .poll(async () => {
      const reply = await page.request.get(
        `/api/v1/meetings/${id ?? ""}/stage?device=${device ?? ""}`,
      );
      const body = (await reply.json()) as { stage: { stage: { at: number } } };
      return body.stage.stage.at;
    })
    .toBe(slides - 2);
});

test("half of a pack says what is missing and fetches it when it can; another account, a closed meeting and a withdrawn snapshot leave nothing old", async ({
  page,
  context,
}) => {
  test.setTimeout(150_000);
  await signIn(page, { role: "planner" });
  const about = { area: "15", month: "2026-09" };
  const taken = await post<{ id: string }>(page, "/api/v1/snapshots", {
    ...about,
    title: "Untuk ditarik",
  });
  const facts = { title: "Rapat lain", heldOn: null, place: "" };
  const { meeting } = await post<{ meeting: { id: string; version: number } }>(
    page,
    "/api/v1/meetings",
    { ...about, ...facts, snapshot: taken.id },
  );
  const path = `/rapat/${meeting.id}`;
  await page.route(/\/api\/v1\/fields\?/u, (route) => route.abort());
  await page.goto(path);
  await expect(pack(page)).toContainText("slide “Enam bidang SPM”", {
    timeout: 60_000,
  });
  expect(await faults(page)).toEqual([]);
  await context.setOffline(true);
  await page.goto(`${path}/sajikan`);
  await expect(sign(page)).toContainText("Luring, potret");
  await context.setOffline(false);
  await page.unroute(/\/api\/v1\/fields\?/u);
  await packed(page, path);

  // Withdrawn while the hall cannot hear of it.
  await page.goto(`${path}/sajikan`);
  await expect(sign(page)).toContainText("Potret");
  await context.setOffline(true);
  await expect(sign(page)).toContainText("Luring, potret");
  await post(page, `/api/v1/snapshots/${taken.id}/withdraw`, {
    reason: "Bulan yang salah",
  });
  await context.setOffline(false);
  await expect(sign(page)).toContainText("ditarik", { timeout: 30_000 });
  await context.setOffline(true);
  await page.reload();
  await expect(sign(page)).toHaveText(/^Luring, potret .*\(ditarik\)$/u);
  await decide(page, "Ditulis sebelum sesi berakhir");

  // Signed out meanwhile: the figures go, what was written stays and says who has to sign in.
  await post(page, "/api/auth/sign-out", {});
  await context.setOffline(false);
  await expect(page).toHaveURL(/\/sign-in\?ended=1/u, { timeout: 30_000 });
  await expect(page.getByText("1 tulisan disimpan di perangkat")).toBeVisible();
  await expect.poll(() => keptNames(page)).toEqual([]);
  await signIn(page, { role: "planner" });
  await expect
    .poll(() =>
      page.evaluate(() => localStorage.getItem("pantau-decisions-waiting")),
    )
    .toBeNull();

  // Half of one is as much somebody's as a whole one.
  await page.goto(path);
  await expect.poll(() => keptNames(page)).toHaveLength(1);
  await post(page, "/api/auth/sign-out", {});
  await signIn(page, { role: "admin" });
  await expect.poll(() => keptNames(page)).toEqual([]);
  await page.goto(path);
  await expect.poll(() => keptNames(page)).toHaveLength(1);
  const { version } = (
    (await (
      await page.request.get(`/api/v1/meetings/${meeting.id}`)
    ).json()) as { meeting: { version: number } }
  ).meeting;
  await post(page, `/api/v1/meetings/${meeting.id}/state`, {
    state: "closed",
    version,
  });
  await expect.poll(() => keptNames(page), { timeout: 20_000 }).toEqual([]);
});

test("a browser that keeps nothing says so, and the meeting goes on", async ({
  page,
}) => {
  await page.addInitScript(() => {
    CacheStorage.prototype.open = () =>
      Promise.reject(new DOMException("denied", "SecurityError"));
  });
  await signIn(page, { role: "planner" });
  const { path } = await demoMeeting(page);
  await page.goto(path);
  await expect(pack(page)).toContainText("Browser ini tidak menyimpan paket");
  expect(await faults(page)).toEqual([]);
  await page.goto(`${path}/sajikan`);
  await expect(sign(page)).toContainText("Potret");
});
