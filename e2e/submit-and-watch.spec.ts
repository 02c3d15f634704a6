import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre/xlsx";
import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { signIn } from "./demo-accounts";
import { fillTemplate, type Mistakes } from "./fill-template";
import { findSpots, lookAt, openMap } from "./open-map";

const kerinci = "15.01";

async function openProvince(context: BrowserContext): Promise<Page> {
  const page = await openMap(context);
  await page
    .getByRole("region", { name: "Peta", exact: true })
    .getByRole("button", { name: "Tabel" })
    .click();
  return page;
}

function mapRow(page: Page) {
  return page
    .getByRole("region", { name: "Peta", exact: true })
    .getByRole("row", { name: /Kerinci/ });
}

function boardChip(page: Page) {
  return page
    .getByRole("region", { name: /Kelengkapan laporan/ })
    .getByRole("link", { name: /Kerinci/ });
}

async function chooseFile(page: Page, csv: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^Pilih berkas/ }).click();
  await (
    await chooser
  ).setFiles({
    name: "kerinci.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(csv),
  });
}

async function downloadTemplate(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV", exact: true }).click();
  return readFile(await (await download).path(), "utf8");
}

test("a month sent by Kerinci is on every open screen without reloading, also on one that was offline", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const watching = await browser.newContext();
  const cut = await browser.newContext();
  const wall = await openProvince(watching);
  const phone = await openProvince(cut);
  const painted = await openMap(watching);
  const spots = await findSpots(painted, "Kerinci");
  expect(spots.length).toBeGreaterThanOrEqual(4);
  const hatched = await lookAt(painted, spots);
  await expect(mapRow(wall)).toContainText(/belum lapor/i);
  await expect(boardChip(wall)).toContainText(/belum lapor/i);
  await cut.setOffline(true);

  await signIn(page, { area: kerinci });
  await page.goto("/submit");
  const template = await downloadTemplate(page);
  const mistakes: Mistakes = {
    5: { d_weighed: "banyak" },
    9: { n_gained: "31" },
  };

  await test.step("two faulty rows are named, and nothing is stored", async () => {
    await chooseFile(page, fillTemplate(template, mistakes).csv);
    const issues = page.getByRole("table", { name: "Yang perlu dilihat" });
    await expect(issues.getByRole("row", { name: /banyak/ })).toContainText(
      "5",
    );
    await expect(
      issues.getByRole("row", { name: /N \+ T \+ O \+ B/ }),
    ).toContainText("9");
    await expect(boardChip(wall)).toContainText(/belum lapor/i);
  });

  const { csv, rows } = fillTemplate(template);
  await test.step("mended, it is accepted", async () => {
    await chooseFile(page, csv);
    await page.getByRole("button", { name: "Terima", exact: true }).click();
    await expect(page.getByRole("main")).toContainText(/diterima/i);
  });

  await test.step("the second screen shows it in map, ranking, board and ticker", async () => {
    await expect(mapRow(wall)).toContainText("90,0");
    await expect(async () => {
      const now = await lookAt(painted, spots);
      expect(now.filter((look, at) => look === hatched[at])).toEqual([]);
    }).toPass({ timeout: 10_000 });
    await expect(boardChip(wall)).toContainText("100");
    await expect(
      wall.getByRole("region", { name: "Peringkat", exact: true }),
    ).toContainText(/Kerinci/);
    await expect(
      wall.getByRole("button", { name: /Tampilkan semua kiriman/ }),
    ).toContainText("Kerinci");
  });

  await test.step("taken away as a workbook, it is the figure that was just accepted", async () => {
    const map = wall.getByRole("region", { name: "Peta", exact: true });
    const download = wall.waitForEvent("download");
    await map.getByRole("button", { name: /^Pilihan lain/ }).click();
    await wall.getByRole("button", { name: "Unduh XLSX" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(
      /^ds-15-regency-20\d\d-\d\d\.xlsx$/,
    );
    const { sheets } = await readXlsx(await readFile(await file.path()));
    const [headings = [], ...areas] = sheets[0]?.rows ?? [];
    const row = areas.find((cells) => cells.includes(kerinci)) ?? [];
    const cellOf = (heading: string) => row[headings.indexOf(heading)];
    expect(["Provinsi", "Kode", "Wilayah", "Nilai"].map(cellOf)).toEqual([
      "Jambi",
      kerinci,
      "Kerinci",
      90,
    ]);
    expect(sheets[1]?.rows[0]?.[0]).toContain("Jambi");
  });

  await test.step("the screen that was offline says so, keeps its numbers, and catches up", async () => {
    await expect(boardChip(phone)).toContainText(/belum lapor/i);
    await cut.setOffline(false);
    await expect(boardChip(phone)).toContainText("100", { timeout: 30_000 });
    await expect(mapRow(phone)).toContainText("90,0");
  });

  expect(rows).toBeGreaterThan(200);
  await test.step("taken back, it is gone from a map that is open, which can be used as before", async () => {
    const map = painted;
    await page.goto("/submit");
    await page
      .getByRole("button", { name: /^Tarik/ })
      .first()
      .click();
    await page
      .getByRole("button", { name: "Tarik kiriman", exact: true })
      .click();
    await expect(boardChip(map)).toContainText(/belum lapor/i);
    await map.getByRole("button", { name: "Kecamatan", exact: true }).click();
    await expect(map).toHaveURL(/level=subdistrict/);
    await expect(
      map.getByRole("region", { name: "Peta", exact: true }),
    ).toBeVisible();
    await map
      .getByRole("region", { name: "Peta", exact: true })
      .getByRole("button", { name: "Tabel" })
      .click();
    await expect(
      map
        .getByRole("region", { name: "Peta", exact: true })
        .getByRole("row", { name: /Gunung Raya/ }),
    ).toBeVisible();
  });
  await watching.close();
  await cut.close();
});

test("an operator cannot send for another regency, nor a planner at all", async ({
  page,
}) => {
  await signIn(page, { area: kerinci });
  const foreign = await page.request.post("/api/v1/submissions", {
    multipart: {
      area: "15.02",
      file: { name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("a") },
    },
  });
  expect(foreign.status()).toBe(403);
  expect(await foreign.json()).toMatchObject({ code: "not-allowed" });
  await page.context().clearCookies();
  await signIn(page, { role: "planner" });
  await page.goto("/submit");
  await expect(page.getByRole("main")).toContainText(
    "Akun ini tidak mengirim laporan",
  );
});
