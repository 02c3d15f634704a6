import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";
import { signIn } from "./demo-accounts";

/** The names of the posyandu on screen, in their order. */
const namesOn = (page: Page) =>
  page
    .getByRole("region", { name: /^Tabel: / })
    .getByRole("rowheader")
    .getByRole("link")
    .allTextContents();

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
}

test("from the province's figure to a file of twelve posyandu with the reason for each, in under ten clicks; somebody else opens the address and sees the same", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  let clicks = 0;
  const click = async (what: ReturnType<Page["getByRole"]>) => {
    clicks += 1;
    await what.click();
  };
  await signIn(page, { role: "planner" });
  await page.goto("/");
  await click(page.getByRole("button", { name: /Dari mana angka ini/ }));
  await click(page.getByRole("link", { name: "Daftar posyandu di baliknya" }));
  await expect(
    page.getByRole("heading", { name: "Daftar posyandu", level: 1 }),
  ).toBeVisible();
  clicks += 2;
  await page.getByLabel("Banyaknya").selectOption("12");
  await expect(page.getByText(/12 teratas dari/).first()).toBeVisible();
  await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", "13");
  const download = page.waitForEvent("download");
  await click(page.getByRole("link", { name: "Unduh XLSX" }));
  expect(clicks).toBeLessThan(10);

  const file = await (await download).path();
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(file)));
  const [heads = [], ...rows] = sheets[0]?.rows ?? [];
  expect(rows.length).toBe(12);
  const reason = heads.indexOf("Alasan");
  for (const row of rows)
    expect(String(row[reason])).toMatch(/^D\/S .+; menyumbang −\d+,\d{3} poin/);
  const names = await namesOn(page);
  expect(rows.map((row) => row[0]).slice(0, names.length)).toEqual(names);
  await expectAccessible(page);

  const other = await (await browser.newContext()).newPage();
  await signIn(other, { role: "viewer" });
  await other.goto(page.url());
  await expect(other.getByText(/12 teratas dari/).first()).toBeVisible();
  expect(await namesOn(other)).toEqual(names);
});

test("conditions are put together, saved under a name, and lead to a posyandu that search finds as well", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, { role: "planner" });
  await page.goto("/daftar?area=15.02");
  await page.getByRole("button", { name: "Tambah syarat" }).click();
  await page.getByLabel("Nilai").fill("enam puluh");
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page.getByText("Tulis angka, misalnya 62,5.")).toBeVisible();
  await page.getByLabel("Nilai").fill("72,5");
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(
    page.getByRole("button", { name: "Ubah syarat D/S di bawah 72,5" }),
  ).toBeVisible();
  await expect(page).toHaveURL(/where=ds%3Alt%3A72.5/);
  const name = `Rendah ${String(test.info().workerIndex)}`;
  await page.getByLabel("Nama daftar").fill(name);
  await page.getByRole("button", { name: "Simpan daftar" }).click();
  await expect(
    page.getByText("Daftar tersimpan.", { exact: true }),
  ).toBeVisible();
  await expect(page.getByRole("link", { name })).toBeVisible();

  const [first = ""] = await namesOn(page);
  await page
    .getByRole("region", { name: /^Tabel: / })
    .getByRole("link", { name: first, exact: true })
    .first()
    .click();
  await expect(
    page.getByRole("heading", { name: first, level: 1 }),
  ).toBeVisible();
  await expect(
    page.getByRole("heading", { name: "Papan 24 bulan" }),
  ).toBeVisible();
  await expectAccessible(page);

  await page.goto("/");
  await page.keyboard.press("/");
  const search = page.getByRole("combobox");
  await search.fill(first);
  await page
    .getByRole("option", { name: new RegExp(`^${first}`) })
    .first()
    .click();
  await expect(
    page.getByRole("heading", { name: first, level: 1 }),
  ).toBeVisible();
});
