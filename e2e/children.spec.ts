import { readFile } from "node:fs/promises";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { findInText, findOnDisk } from "../lib/product/testing/find-traces";
import { signIn } from "./demo-accounts";

const kerinci = "15.01";

async function openStunting(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto("/?indicator=stunting");
  await expect(page.getByRole("status", { name: "Sambungan" })).toContainText(
    "Langsung",
  );
  await page
    .getByRole("region", { name: "Peta", exact: true })
    .getByRole("button", { name: "Tabel" })
    .click();
  return page;
}

function kerinciRow(page: Page) {
  return page
    .getByRole("region", { name: "Peta", exact: true })
    .getByRole("row", { name: /Kerinci/ });
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
}

async function downloadSample(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Unduh contoh/ }).click();
  return readFile(await (await download).path(), "utf8");
}

/** What identifies a child in the sample: the names of children and parents, and the part of the NIK that is not masked. */
function identitiesIn(sample: string): string[] {
  return sample
    .split("\r\n")
    .slice(1, 12)
    .flatMap((line) => {
      const [, nik = "", name = "", , , parent = ""] = line.split(";");
      return [nik, name, parent].filter((text) => text.length > 8);
    });
}

test("children measured in Kerinci: sent, a name decided, counted on another screen, and nobody's name kept", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const watching = await browser.newContext();
  const wall = await openStunting(watching);
  await expect(kerinciRow(wall)).toContainText(/belum lapor/i);

  await signIn(page, { area: kerinci });
  await page.goto("/submit/children");
  const sample = await downloadSample(page);
  const queue = page.getByRole("region", { name: /^Nama tempat yang belum/ });

  await test.step("the check tells how far it is, and which names wait", async () => {
    const progress = page.getByRole("progressbar");
    const seen = progress.waitFor({ state: "visible" });
    await page.locator('input[type="file"]').setInputFiles({
      name: "AISYAH RAHMAN.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(sample),
    });
    await seen;
    await expect(page.getByRole("main")).toContainText(
      /baris dapat langsung dihitung/,
    );
    await expect(queue).toContainText("2 nama");
    await expectAccessible(page);
    await expect(kerinciRow(wall)).toContainText(/belum lapor/i);
  });

  await test.step("one name is decided, and counts in the next check", async () => {
    await queue.getByRole("button", { name: /^Delima I / }).click();
    await page
      .getByRole("button", { name: /^Periksa lagi dengan pilihan ini/ })
      .first()
      .click();
    await expect(page.getByRole("main")).toContainText(
      "1 pilihan sudah dipakai dalam pemeriksaan ini.",
    );
  });

  await test.step("accepted, Kerinci and its source change on the second screen", async () => {
    await page
      .getByRole("button", { name: "Terima dan hitung" })
      .first()
      .click();
    await page
      .getByRole("dialog")
      .or(page.getByRole("alertdialog"))
      .getByRole("button", { name: "Terima dan hitung" })
      .click();
    await expect(page.getByRole("main")).toContainText(
      "Berkas anak Kerinci diterima",
    );
    await expect(kerinciRow(wall)).toContainText(/1[0-9],[0-9]/);
    await expect(
      wall.getByRole("button", { name: /Tampilkan semua kiriman/ }),
    ).toContainText("data anak");
    await wall.goto(`/?area=${kerinci}&indicator=stunting`);
    await expect(wall.getByRole("main")).toContainText("dari anak yang diukur");
  });

  await test.step("the name that waits is decided in the queue", async () => {
    const store = page.getByRole("region", { name: "Antrean nama tempat" });
    await page.goto("/submit/children");
    await store.getByRole("button", { name: /^Sayang Bunda/ }).click();
    await expect(store).toContainText(
      "Tidak ada nama tempat yang menunggu keputusan.",
    );
  });

  await test.step("the growth page tells where the figure comes from", async () => {
    await page.goto(`/growth?area=${kerinci}`);
    const main = page.getByRole("main");
    await expect(main).toContainText("Stunting dari anak yang diukur");
    await expect(main).toContainText("Tertulis dan terhitung");
    await expect(main).toContainText("Umur dalam bulan");
    await expectAccessible(page);
  });

  await test.step("no name or NIK lies in the database's files, in the log or among the temporary files", async () => {
    const identities = identitiesIn(sample);
    expect(identities.length).toBeGreaterThan(20);
    const dataDir = path.dirname(process.env.DEMO_FILE ?? "");
    expect(findOnDisk(dataDir, ["Gunung Raya"])).not.toEqual([]);
    expect(findOnDisk(dataDir, identities)).toEqual([]);
    const log = await readFile("test-results/product.log", "utf8");
    expect(findInText("log", log, identities)).toEqual([]);
  });

  await test.step("taken back, nothing of it counts any more", async () => {
    await page.goto("/submit");
    await page
      .getByRole("button", { name: /^Tarik/ })
      .first()
      .click();
    await page
      .getByRole("button", { name: "Tarik kiriman", exact: true })
      .click();
    await expect(wall.getByRole("main")).not.toContainText(
      "dari anak yang diukur",
    );
  });
  await watching.close();
});

test("dates that may be two days are asked about before anything is read, and few children do not replace a form", async ({
  page,
}) => {
  await signIn(page, { area: kerinci });
  await page.goto("/submit/children");
  const [heading = "", ...lines] = (await downloadSample(page)).split("\r\n");
  // Two children with one posyandu, their dates rewritten as a program set to American English may write them, or an Indonesian one.
  const rows = lines.slice(200, 202).map((line, index) => {
    const cells = line.split(";");
    cells[4] = "1/2/2025";
    cells[12] = `${String(index + 4)}/9/2026`;
    return cells.join(";");
  });
  await page.locator('input[type="file"]').setInputFiles({
    name: "dua.csv",
    mimeType: "text/csv",
    buffer: Buffer.from([heading, ...rows].join("\r\n")),
  });
  const main = page.getByRole("main");
  const dates = page.getByRole("region", { name: "Urutan tanggal" });
  await expect(dates).toContainText("Sep 2026 (2 baris)");
  await expect(
    page.getByRole("button", { name: "Terima dan hitung" }),
  ).toHaveCount(0);
  await expectAccessible(page);
  for (const column of ["Tanggal Pengukuran", "Tgl Lahir"])
    await dates
      .getByRole("group", { name: `Urutan tanggal pada “${column}”` })
      .getByRole("radio", { name: /^hari\/bulan/ })
      .check();
  await dates.getByRole("button", { name: "Periksa lagi" }).click();
  await expect(main).toContainText("2 baris dibaca");
  await expect(main).toContainText("Di 1 dari 1 posyandu baris anak terlalu");
  await expect(main).toContainText("Formulir yang dihitung.");
  await expectAccessible(page);
});
