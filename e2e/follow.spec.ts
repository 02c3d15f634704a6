import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { signIn } from "./demo-accounts";

const facts = {
  title: "Rakor yang diikuti",
  area: "15",
  month: "2026-09",
  heldOn: null,
  place: "",
  snapshot: null,
};

/** A meeting of its own, presented by a planner and shared with a code. */
async function present(
  page: Page,
  audience: RegExp,
): Promise<{ code: string; stage: string }> {
  // What fades in is judged when it is there.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signIn(page, { role: "planner" });
  const { origin } = new URL(page.url());
  const planned = await page.request.post("/api/v1/meetings", {
    data: facts,
    headers: { origin },
    failOnStatusCode: true,
  });
  const { meeting } = (await planned.json()) as { meeting: { id: string } };
  const stage = `/rapat/${meeting.id}/sajikan`;
  await page.goto(stage);
  await expect(
    page
      .locator("[data-on-stage=true] article, [data-on-stage=true] h2")
      .first(),
  ).toBeVisible();
  await page.keyboard.press("q");
  const desk = page.getByRole("dialog");
  await desk.getByRole("radio", { name: audience }).check();
  expect(await faults(page)).toEqual([]);
  await desk.getByRole("button", { name: "Bagikan kode" }).click();
  const code = await page.locator("[data-code]").innerText();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("q");
  await expect(desk).toHaveCount(0);
  return { code, stage };
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { "target-size": { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

async function phone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    baseURL: process.env.PRODUCT_URL ?? "",
  });
  return context.newPage();
}

/** Jumps to a slide by its number, as a clicker cannot and a keyboard can. */
async function jump(page: Page, number: number): Promise<void> {
  await page.keyboard.press(String(number));
  await page.keyboard.press("Enter");
}

const place = (page: Page) =>
  page
    .getByRole("navigation", { name: "Mengikuti rapat" })
    .locator("p span")
    .first();

test("a phone joins by the code in the hall, looks around, comes back, asks, and is back after ten minutes in a pocket", async ({
  page,
  browser,
}) => {
  const { code } = await present(page, /Semua angka/);
  const follower = await phone(browser);
  await follower.clock.install();
  await follower.goto("/ikuti");
  await follower.getByLabel("Kode rapat").fill(code.toLowerCase());
  await follower.getByRole("button", { name: "Ikuti" }).click();
  await expect(follower.getByText(/^Mengikuti Perencana/)).toBeVisible();
  await expect(page.locator("[data-follow-chip]")).toContainText("1");

  await jump(page, 5);
  await expect(place(follower)).toHaveText(/^Slide 5 dari/);
  await expect(follower.getByRole("article")).toContainText("%");
  expect(await faults(follower)).toEqual([]);

  await follower.getByLabel("Lihat kabupaten/kota").selectOption("Kerinci");
  await expect(follower.getByText("Anda melihat sendiri")).toBeVisible();
  await expect(
    follower.getByRole("heading", { name: "Kerinci" }),
  ).toBeVisible();
  // The presenter goes on, and the follower stays where they are.
  await jump(page, 6);
  await expect(
    follower.getByRole("heading", { name: "Kerinci" }),
  ).toBeVisible();
  await follower
    .getByRole("button", { name: "Minta penjelasan tentang Kerinci" })
    .click();
  await expect(follower.getByText(/^Terkirim/)).toBeVisible();
  expect(await faults(follower)).toEqual([]);
  await follower.getByRole("button", { name: "Kembali ke penyaji" }).click();
  await expect(place(follower)).toHaveText(/^Slide 6 dari/);

  await expect(page.locator("[data-follow-chip]")).toContainText(
    "1 permintaan",
  );
  await page.keyboard.press("q");
  const asked = page.getByRole("listitem").filter({ hasText: "Kerinci" });
  await asked.getByRole("button", { name: "Sudah dijelaskan" }).click();
  await expect(page.locator("[data-follow-chip]")).not.toContainText(
    "permintaan",
  );
  await page.keyboard.press("q");

  // In a pocket for ten minutes, without a line: what was due meanwhile runs at once when it is taken out.
  await follower.context().setOffline(true);
  await expect(follower.getByText(/^Sambungan terputus/)).toBeVisible({
    timeout: 30_000,
  });
  await jump(page, 7);
  await follower.clock.fastForward("10:00");
  await follower.context().setOffline(false);
  await expect(place(follower)).toHaveText(/^Slide 7 dari/, {
    timeout: 20_000,
  });
  await expect(follower.getByText(/^Sambungan terputus/)).toHaveCount(0);

  await page.keyboard.press("q");
  await page.getByRole("button", { name: "Akhiri ikuti" }).click();
  await expect(
    follower.getByText("Rapat ini tidak dapat diikuti lagi."),
  ).toBeVisible();
  await follower.context().close();
});

test("the stage is handed to somebody else: their keys move the hall and the phones, the first one's no longer", async ({
  page,
  browser,
}) => {
  const { code, stage } = await present(page, /dipublikasikan/);
  const context = await browser.newContext({
    baseURL: process.env.PRODUCT_URL ?? "",
  });
  const other = await context.newPage();
  await signIn(other, { role: "admin" });
  await other.goto(stage);
  await expect(other.locator("[data-follow-chip]")).toContainText(code);
  expect(code).toContain(" ");
  await other.keyboard.press("q");
  await expect(other.getByText(/Perencana .* menyajikan/)).toBeVisible();
  await expect(
    other.getByRole("button", { name: "Ambil alih sajian" }),
  ).toHaveCount(0);
  await page.keyboard.press("q");
  await page.getByRole("button", { name: "Serahkan kepada yang lain" }).click();
  await other.getByRole("button", { name: "Ambil alih sajian" }).click();
  await expect(page.getByText(/Admin .* menyajikan/)).toBeVisible();
  await page.keyboard.press("q");
  await other.keyboard.press("q");
  await jump(other, 4);
  await expect(page.getByText("4 / 13")).toBeVisible();
  await jump(page, 2);
  await jump(other, 9);
  await expect(page.getByText("9 / 13")).toBeVisible();

  // The address as it is read off the wall, with the gap in its code.
  const follower = await phone(browser);
  await follower.goto(`/ikuti/${code.toLowerCase()}`);
  await expect(follower.getByText(/^Mengikuti Admin/)).toBeVisible();
  await expect(place(follower)).toHaveText(/^Slide 9 dari/);
  await follower.context().close();
  await context.close();
});
