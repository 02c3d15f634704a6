import { expect, test, type Page } from "@playwright/test";
import { demoAccount, signIn } from "./demo-accounts";

/** Muaro Jambi: no other journey touches its findings. */
const area = "15.05";

async function enter(page: Page, who: { role?: string; area?: string }) {
  const account = demoAccount(who);
  await page.getByLabel("Surel").fill(account.email);
  await page.getByLabel("Kata sandi", { exact: true }).fill(account.password);
  await page
    .getByRole("main")
    .getByRole("button", { name: "Masuk", exact: true })
    .click();
}

test("signing in leads to one's own page, or back to the page that asked for it, and never to another site", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Masuk", exact: true }).click();
  await enter(page, { area });
  await expect(page).toHaveURL(new RegExp(`/mulai\\?area=${area}$`));
  await expect(page.getByRole("heading", { name: "Bulan saya" })).toBeVisible();

  await page.context().clearCookies();
  await page.goto(`/submit?area=${area}&month=2026-08`);
  await page.getByRole("main").getByRole("link", { name: "Masuk" }).click();
  await enter(page, { area });
  await expect(page).toHaveURL(/\/submit\?area=15\.05&month=2026-08$/);
  await expect(page.getByLabel("Bulan laporan")).toHaveValue("2026-08");
  await expect(
    page.getByRole("link", { name: "Unduh templat XLSX" }),
  ).toHaveAttribute("href", /area=15\.05&month=2026-08/);
  await page.goto("/submit?area=15.02&month=1999-01");
  await expect(page.getByText(/bukan wilayah tugas Anda/)).toBeVisible();
  await expect(page.getByText(/^Januari 1999 tidak dapat/)).toBeVisible();
  await expect(page.getByLabel("Kabupaten/kota")).toHaveValue(area);

  await page.context().clearCookies();
  const home = new URL(page.url()).host;
  await page.goto("/sign-in?from=%2F%2Felsewhere.invalid%2F");
  await enter(page, { role: "viewer" });
  await expect(page).toHaveURL(/\/mulai$/);
  expect(new URL(page.url()).host).toBe(home);
});

test("a planner gives many findings one day, their operator finds them on his page and answers them at once, and the planner's page follows", async ({
  page,
  browser,
}) => {
  await signIn(page, { role: "planner" });
  await expect(page).toHaveURL(/\/mulai$/);
  const row = page
    .getByRole("row", { name: /^Muaro Jambi, September 2026/ })
    .first();
  await expect(row).toBeVisible({ timeout: 30_000 });
  await page.goto(`/mutu?area=${area}&month=2026-09&state=open`);
  await page.getByRole("button", { name: /^Pilih semua/ }).click();
  await page.getByRole("button", { name: "Tetapkan tenggat" }).click();
  const window = page.getByRole("dialog");
  await window.getByRole("button", { name: "Tetapkan tenggat" }).click();
  await expect(window.getByText("Pilih tanggalnya dulu.")).toBeVisible();
  await window.getByLabel("Diminta selesai pada").fill("2026-11-01");
  await window.getByRole("button", { name: "Tetapkan tenggat" }).click();
  await expect(page.getByText(/^Tenggat \d+ temuan tersimpan/)).toBeVisible();

  await page.goto("/mulai");
  const office = await browser.newContext();
  const desk = await office.newPage();
  await signIn(desk, { area });
  await expect(
    desk.getByRole("heading", { name: "Temuan saya" }),
  ).toBeVisible();
  await desk
    .getByRole("link", { name: /^Lewat tenggat, Muaro Jambi, September/ })
    .click();
  await expect(desk).toHaveURL(/due=overdue/);
  await desk.getByRole("button", { name: "Pilih yang tampil" }).click();
  await desk.getByRole("button", { name: "Jelaskan", exact: true }).click();
  await desk
    .getByLabel("Penjelasan", { exact: true })
    .fill("Pendataan ulang sasaran pada bulan itu.");
  await desk
    .getByRole("dialog")
    .getByRole("button", { name: "Jelaskan", exact: true })
    .click();
  await expect(
    desk.getByText(/temuan dijelaskan dan menunggu penilaian/),
  ).toBeVisible();
  await office.close();

  // Nobody has loaded the planner's page again.
  await page
    .getByRole("link", { name: /^Menunggu penilaian, Muaro Jambi, September/ })
    .click();
  await expect(page).toHaveURL(/state=explained/);
  await expect(
    page.getByRole("link", { name: /^Buka temuan/ }).first(),
  ).toBeVisible();
});
