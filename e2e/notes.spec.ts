import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { signIn } from "./demo-accounts";

const kerinci = "15.01";

async function openTrendTable(page: Page): Promise<void> {
  await page.goto(`/?area=${kerinci}&indicator=stunting`);
  await expect(page.getByRole("status", { name: "Sambungan" })).toContainText(
    "Langsung",
  );
  await trend(page).getByRole("button", { name: "Tabel" }).click();
}

const trend = (page: Page) => page.getByRole("region", { name: /Perjalanan/ });

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
}

test("a note about Kerinci's stunting: written, seen on another screen, edited with its history, withdrawn with a reason", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const watching = await browser.newContext();
  const wall = await watching.newPage();
  await openTrendTable(wall);

  await signIn(page, { area: kerinci });
  await page.goto(`/?area=${kerinci}&indicator=stunting`);
  await page.getByRole("button", { name: /Dari mana angka ini/ }).click();
  await page.getByRole("link", { name: "Tulis catatan" }).click();
  await expect(
    page.getByRole("heading", { name: "Catatan", level: 1 }),
  ).toBeVisible();

  await page.getByRole("button", { name: "Simpan catatan" }).click();
  await expect(page.getByText("Tulis isinya dulu.")).toBeVisible();
  await page.getByLabel("Catatan", { exact: true }).fill("Alat ukur diganti.");
  await page.getByRole("button", { name: "Simpan catatan" }).click();
  await expect(page.getByText("Catatan tersimpan")).toBeVisible();
  const cell = trend(wall).getByRole("cell", { name: /Alat ukur diganti\./ });
  await expect(cell).toContainText("Operator Kerinci");
  await expectAccessible(page);

  await page.getByRole("button", { name: /^Ubah catatan/ }).click();
  await page.getByLabel("Isi baru").fill("Alat ukur diganti di 12 posyandu.");
  await page.getByRole("button", { name: "Simpan perubahan" }).click();
  await expect(trend(wall).getByText("12 posyandu")).toBeVisible();
  await page.getByRole("button", { name: /^Riwayat catatan/ }).click();
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(2);
  await page.keyboard.press("Escape");

  const province = await watching.newPage();
  await province.goto("/?indicator=stunting");
  const map = province.getByRole("region", { name: "Peta", exact: true });
  await map.getByRole("button", { name: "Tabel" }).click();
  await expect(map.getByRole("row", { name: /Kerinci/ })).toContainText(
    "12 posyandu",
  );
  await province.close();

  await watching.setOffline(true);
  await page.getByRole("button", { name: /^Tarik catatan/ }).click();
  await page.getByLabel("Alasan").fill("Sudah dijelaskan dalam laporan.");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: "Tarik catatan" })
    .click();
  await expect(page.getByText("Sudah dijelaskan dalam laporan.")).toBeVisible();
  await watching.setOffline(false);
  await expect(trend(wall).getByText("12 posyandu")).toHaveCount(0);
  await watching.close();
});
