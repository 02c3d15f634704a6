import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { elementCodes } from "@/lib/core/catalogue/elements";
import Papa from "papaparse";
import { signIn } from "./demo-accounts";
import { fillTemplate } from "./fill-template";

const kerinci = "15.01";

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
}

async function downloadTemplate(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV", exact: true }).click();
  return readFile(await (await download).path(), "utf8");
}

/** The headings of an office that never saw the template; two of the counts are called as nobody else calls them. */
const headings = {
  posyandu: "Nama Posyandu",
  village: "Desa",
  subdistrict: "Kecamatan",
  s_target: "Sasaran (S)",
  k_card: "Anak pegang buku",
  d_weighed: "Jml. balita yg ditimbang",
  n_gained: "N",
} as const;

/** A filled form under those headings, with a row of totals in the middle and one at its end. */
function renamed(template: string, without: number): string {
  const { data } = Papa.parse<string[]>(fillTemplate(template).csv);
  // Names stand above the codes.
  const [, codes = [], ...posyandu] = data;
  const rows = posyandu
    .slice(0, posyandu.length - without)
    .map((row) =>
      Object.keys(headings).map((code) => row[codes.indexOf(code)] ?? ""),
    );
  const total = (count: number) => [
    "Jumlah",
    "",
    "",
    ...[50, 50, 45, 30].map((each) => String(each * count)),
  ];
  return Papa.unparse([
    Object.values(headings),
    ...rows.slice(0, 20),
    total(20),
    ...rows.slice(20),
    total(rows.length),
  ]);
}

const choiceOf = (page: Page, heading: string) =>
  page.getByRole("combobox", {
    name: new RegExp(`^Isi kolom [A-Z]+, “${heading}”$`),
  });

test("a file with headings of its own and totals: its columns are chosen by keys, checked again and accepted", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, { area: kerinci });
  await page.goto("/submit");
  const csv = renamed(await downloadTemplate(page), 3);
  const result = page.getByRole("region", { name: "Hasil pemeriksaan" });
  const accept = page.getByRole("button", { name: "Terima", exact: true });

  await test.step("the check asks for the two columns, and suggests one of them", async () => {
    await page.locator('input[type="file"]').setInputFiles({
      name: "rekap kerinci.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(csv),
    });
    await expect(result).toContainText("Kolom yang perlu dijelaskan");
    await expect(choiceOf(page, "Jml. balita yg ditimbang")).toHaveValue(
      "d_weighed",
    );
    await expect(choiceOf(page, "Anak pegang buku")).toHaveValue("");
    await expect(accept).toBeDisabled();
    await expectAccessible(page);
  });

  await test.step("by keys alone: the column is chosen and the file checked again", async () => {
    const open = choiceOf(page, "Anak pegang buku");
    await open.focus();
    // In the list of the device, letters go to the label that begins with them.
    await page.keyboard.type("K: b");
    await expect(open).toHaveValue("k_card");
    await page.keyboard.press("Tab");
    await expect(choiceOf(page, "Jml. balita yg ditimbang")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(
      result.getByRole("button", { name: "Periksa lagi", exact: true }),
    ).toBeFocused();
    await page.keyboard.press("Enter");
  });

  await test.step("the verdict says what the file lacks, in numbers and in names", async () => {
    await expect(accept).toBeEnabled();
    await expect(result).not.toContainText("Semua baris benar");
    await expect(result).toContainText(
      `${String(elementCodes.length - 4)} dari ${String(elementCodes.length)} kolom templat tidak ada; 2 baris dilewati; 3 posyandu belum ada`,
    );
    await result.getByText("Posyandu yang belum ada (3)").click();
    await expect(
      result.locator("details[open]").getByRole("listitem"),
    ).toHaveCount(3);
    await expectAccessible(page);
  });

  await test.step("accepted, the receipt follows when the submission is withdrawn", async () => {
    await accept.click();
    const receipt = page.getByRole("region", { name: /^Laporan Kerinci/ });
    await expect(receipt).toContainText("diterima");
    await page.getByRole("button", { name: "Tarik rekap kerinci.csv" }).click();
    await page
      .getByRole("button", { name: "Tarik kiriman", exact: true })
      .click();
    await expect(receipt).toContainText("sudah ditarik");
  });
});

test("smaller numbers than those stored are asked about, and taken only with a yes", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, { area: kerinci });
  await page.goto("/submit");
  const template = await downloadTemplate(page);
  const send = async (csv: string, name: string) => {
    await page.locator('input[type="file"]').setInputFiles({
      name,
      mimeType: "text/csv",
      buffer: Buffer.from(csv),
    });
  };
  const accept = page.getByRole("button", { name: "Terima", exact: true });
  await send(fillTemplate(template).csv, "lengkap.csv");
  await accept.click();
  await expect(page.getByRole("main")).toContainText(
    "Laporan Kerinci diterima",
  );

  const small = { d_weighed: "9", n_gained: "3", t_not_gained: "2" };
  const less = { ...small, o_absent_last_month: "2", b_first_time: "2" };
  await send(fillTemplate(template, { 4: less, 5: less }).csv, "keliru.csv");
  await expect(
    page.getByRole("link", { name: "Tegaskan 1 pertanyaan dulu" }),
  ).toBeVisible();
  await expect(accept).toBeDisabled();
  await expectAccessible(page);

  const download = page.waitForEvent("download");
  await page
    .getByRole("button", { name: "Unduh semua perubahan (CSV)" })
    .click();
  const changes = await readFile(await (await download).path(), "utf8");
  expect(changes.trim().split("\r\n")).toHaveLength(11);

  const yes = page.getByRole("checkbox", { name: "Ya, ini benar" });
  await yes.focus();
  await page.keyboard.press("Space");
  await expect(accept).toBeEnabled();
  await accept.click();
  await expect(page.getByRole("main")).toContainText(
    "Laporan Kerinci diterima",
  );

  for (const name of ["keliru.csv", "lengkap.csv"]) {
    await page.getByRole("button", { name: `Tarik ${name}` }).click();
    await page
      .getByRole("button", { name: "Tarik kiriman", exact: true })
      .click();
    await expect(
      page.getByRole("button", { name: `Tarik ${name}` }),
    ).toHaveCount(0);
  }
});
