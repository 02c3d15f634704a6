import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { signIn } from "./demo-accounts";

const village = "15.72.01.2004";

async function choose(page: Page, lines: readonly string[]): Promise<void> {
  await registry(page)
    .locator('input[type="file"]')
    .setInputFiles({
      name: "daftar.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(lines.join("\n")),
    });
  await expect(registry(page)).toContainText("Baru diperiksa");
}

const registry = (page: Page) =>
  page.getByRole("region", { name: "Daftar posyandu" });
const table = (page: Page, name: RegExp) =>
  registry(page).getByRole("table", { name });

test("the registry: spellings of one name become one posyandu, codes are held against names, and a move asks since when", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, { role: "admin" });
  await page.goto("/boundaries");
  await expect(
    page.getByRole("region", { name: "Posyandu yang mungkin ganda" }),
  ).toContainText("Tidak ada dua posyandu bernama sama");

  const spellings = [
    "Nama Posyandu,Kode Desa,Nama Desa,Kecamatan",
    `Edelweis 1,${village},,`,
    `EDELWEIS I,${village},,`,
    `Posyandu Edelweis-01,${village},,`,
    `Edelweiss 1,${village},,`,
    "Melati,15.01.07.2010,Sekungkung,Depati Tujuh",
    "Jumlah,,,",
  ];
  await choose(page, spellings);
  await expect(
    table(page, /menyebut posyandu yang sama/).getByRole("row", {
      name: /Edelweis-01/,
    }),
  ).toContainText("Sama dengan baris 2");
  await expect(table(page, /tidak dapat diterima/)).toContainText(
    "Kode 15.01.07.2010 = Seberang Merangin, Batang Merangin; berkas menulis Sekungkung, Depati Tujuh = 15.01.17.2010.",
  );
  await expect(table(page, /Perlu dilihat/)).toContainText(
    "Mirip dengan Edelweis 1",
  );
  await expect(table(page, /dilewati/)).toContainText("Baris jumlah.");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);

  await registry(page)
    .getByRole("button", { name: "Terapkan baris yang benar saja" })
    .click();
  await expect(registry(page)).toContainText("Sudah diterapkan");
  await registry(page).getByRole("button", { name: "Periksa" }).click();
  await expect(registry(page)).toContainText("Baru diperiksa");
  await expect(
    registry(page).getByRole("button", {
      name: "Terapkan baris yang benar saja",
    }),
  ).toBeDisabled();

  await choose(page, [
    "Nama Posyandu,Kode Desa,Nama Desa,Kecamatan",
    "Edelweis 2,1501072010,Sekungkung,Depati Tujuh",
    "Edelweis 2,1501011004,Lolo Kecil,Bukit Kerman",
  ]);
  await registry(page)
    .getByRole("button", { name: "Baca namanya saja" })
    .click();
  await registry(page).getByRole("button", { name: "Periksa" }).first().click();
  await expect(
    registry(page).getByRole("button", { name: "Terapkan", exact: true }),
  ).toBeEnabled();
  await registry(page).getByRole("button", { name: "Kode Kemendagri" }).click();

  await choose(page, [
    "id,nama posyandu,kode desa",
    "1572012004-01,Edelweis 1,15.72.01.2006",
  ]);
  await expect(registry(page)).toContainText(
    "1 posyandu terdaftar di desa lain",
  );
  const month = registry(page).getByLabel("Pindah sejak");
  await month.selectOption({ index: 1 });
  await registry(page).getByRole("button", { name: "Periksa" }).last().click();
  await expect(
    registry(page).getByRole("button", { name: "Terapkan", exact: true }),
  ).toBeEnabled();
});
