import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import Papa from "papaparse";
import { signIn } from "./demo-accounts";
import { fillTemplate } from "./fill-template";

const regency = "15.07";

const list = (page: Page) =>
  page.getByRole("region", { name: /^(Baris yang belum|Rows still)/ });
const lines = (page: Page, file: string) =>
  list(page).getByRole("listitem").filter({ hasText: file });

async function choose(page: Page, name: string, csv: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^Pilih berkas/ }).click();
  await (
    await chooser
  ).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(csv) });
}

async function download(page: Page, name: string): Promise<string> {
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name, exact: true }).click();
  return readFile(await (await saved).path(), "utf8");
}

/** Opens the page for a month; without one for the month under way, of which the simulation has sent nothing. Returns it. */
async function openDesk(page: Page, month?: string): Promise<string> {
  await page.goto("/submit?lang=id");
  const months = page.getByRole("combobox", { name: "Bulan laporan" });
  await months.selectOption(month ?? { index: 0 });
  return months.inputValue();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include("#refused")
    .analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
}

/** Puts right what is wrong in the downloaded rows, as somebody would in a spreadsheet, and touches nothing else. */
function mend(csv: string): string {
  const { data } = Papa.parse<string[]>(csv.trim());
  const codes = data[1] ?? [];
  const right: Record<string, string> = {
    "d_weighed banyak": "45",
    "n_gained 31": "30",
  };
  const rows = data.map((row) =>
    row.map((cell, column) => right[`${codes[column] ?? ""} ${cell}`] ?? cell),
  );
  return Papa.unparse(rows, { delimiter: ";" });
}

test("two refused rows are downloaded, mended and sent; withdrawing that brings them back, and another tab sees one put aside", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signIn(page, { area: regency });
  const month = await openDesk(page);
  const { csv } = fillTemplate(await download(page, "CSV"), {
    5: { d_weighed: "banyak" },
    9: { n_gained: "31" },
  });
  // What the simulation has left to be mended is another file's.
  const mine = "dengan-salah.csv";

  await test.step("the valid rows are accepted, and the two wrong ones wait under their names", async () => {
    await choose(page, mine, csv);
    await page.getByRole("button", { name: /^Terima .* baris/ }).click();
    await expect(lines(page, mine)).toHaveCount(2);
    const { data } = Papa.parse<string[]>(csv);
    const wrong = (code: string) =>
      data[4]?.[data[1]?.indexOf(code) ?? -1] ?? "-";
    const line = lines(page, mine).first();
    await expect(line).toContainText(wrong("posyandu"));
    await expect(line).toContainText(wrong("village"));
    await expect(line).toContainText("banyak");
    await expect(line).toContainText(/[A-Z]+5\b/);
    await expectAccessible(page);
  });

  await test.step("the list says the same in English", async () => {
    await page.goto("/submit?lang=en");
    await expect(lines(page, mine)).toHaveCount(2);
    await expect(lines(page, mine).first()).toContainText("it says");
    await expectAccessible(page);
    await openDesk(page, month);
  });

  await test.step("mended in the file that was downloaded, they leave the list", async () => {
    const given = await download(page, "Unduh untuk diperbaiki (CSV)");
    expect(given).toContain("Masalah");
    await choose(page, "diperbaiki.csv", mend(given));
    await page
      .getByRole("button", { name: /^Terima( .* baris.*)?$/ })
      .first()
      .click();
    await expect(lines(page, mine)).toHaveCount(0);
  });

  await test.step("with the submission that mended them withdrawn, both are back", async () => {
    await page.getByRole("button", { name: "Tarik diperbaiki.csv" }).click();
    await page
      .getByRole("button", { name: "Tarik kiriman", exact: true })
      .click();
    await expect(lines(page, mine)).toHaveCount(2);
  });

  await test.step("one that is put aside is gone from another tab without reloading", async () => {
    const other = await page.context().newPage();
    await other.goto("/submit");
    await expect(lines(other, mine)).toHaveCount(2);
    await page
      .getByRole("button", { name: /^Hapus baris 5 dari daftar/ })
      .click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: "Hapus dari daftar" })
      .click();
    await expect(lines(other, mine)).toHaveCount(1);
    await other.close();
  });
});
