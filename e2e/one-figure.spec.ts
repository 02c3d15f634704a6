import { readFileSync } from "node:fs";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";
import { signIn } from "./demo-accounts";

/** A regency and a month in which all of them have reported. */
const area = "15.08";
const month = "2026-09";
const indicator = "ds";

type Counts = { numerator?: number; denominator?: number };

const sum = (cells: readonly Counts[]) => ({
  numerator: cells.reduce((all, one) => all + (one.numerator ?? 0), 0),
  denominator: cells.reduce((all, one) => all + (one.denominator ?? 0), 0),
});

/** The sums of both sides of the figure in the rows of a file. */
function countsIn([heads = [], ...rows]: readonly string[][]): Counts {
  const column = (name: string) =>
    heads.findIndex((head) => head.startsWith("D/S") && head.endsWith(name));
  const [above, below] = [column(": pembilang"), column(": penyebut")];
  return sum(
    rows.map((row) => ({
      numerator: Number(row[above]) || 0,
      denominator: Number(row[below]) || 0,
    })),
  );
}

/** 59,6 %, as everything on screen writes it. */
const written = (value: number) => `${value.toFixed(1).replace(".", ",")} %`;
const plain = (text: string) => text.replaceAll("\u00a0", " ");

async function saved(page: Page, press: () => Promise<void>) {
  const download = page.waitForEvent("download");
  await press();
  return readFileSync(await (await download).path());
}

test("a figure is the same on map, in table and ranking, in list, CSV, XLSX and API", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, { role: "planner" });
  const api = async <Reply>(path: string) =>
    (await (await page.request.get(`/api/v1/${path}`)).json()) as Reply;
  const of = `month=${month}&indicator=${indicator}`;
  const values = await api<{
    rows: (Counts & { area: string; name: string; value: number })[];
  }>(`values?area=15&level=regency&${of}`);
  const figure = values.rows.find((row) => row.area === area);
  if (figure === undefined) throw new Error("The regency has no figure");
  const counts = sum([figure]);

  await test.step("of every regency: on the map, in its table and in the ranking", async () => {
    await page.goto(`/?month=${month}&indicator=${indicator}`);
    await page.waitForLoadState("networkidle");
    const list = page.getByRole("list", { name: "Daftar wilayah di peta" });
    const ranking = page.getByRole("region", { name: "Peringkat" });
    const map = page.getByRole("region", { name: "Peta", exact: true });
    const figures = values.rows.map((one) => {
      const { numerator, denominator } = sum([one]);
      return [one.name, written((numerator / denominator) * 100)] as const;
    });
    expect(figures).toHaveLength(11);
    const expectRows = async (rows: Locator, where: string) => {
      for (const [of, figureOf] of figures)
        await expect
          .poll(
            async () =>
              plain(await rows.filter({ hasText: of }).first().innerText()),
            { message: `${of} ${where}` },
          )
          .toContain(figureOf);
    };
    await expectRows(list.getByRole("listitem"), "on the map");
    await expectRows(ranking.getByRole("listitem"), "in the ranking");
    await map.getByRole("button", { name: "Tabel" }).click();
    await expectRows(
      page.getByRole("table").getByRole("row"),
      "in the table of the map",
    );
  });

  await test.step("in series, trends and ranking", async () => {
    const { points } = await api<{ points: Counts[] }>(
      `series?area=${area}&indicator=${indicator}&from=${month}&to=${month}`,
    );
    expect(sum(points)).toEqual(counts);
    const { ranked } = await api<{ ranked: (Counts & { area: string })[] }>(
      `ranking?area=15&level=regency&${of}`,
    );
    expect(sum(ranked.filter((one) => one.area === area))).toEqual(counts);
    const trends = await api<{ rows: { area: string; points: Counts[] }[] }>(
      `trends?area=15&level=regency&indicator=${indicator}&from=${month}&to=${month}`,
    );
    expect(
      sum(trends.rows.find((one) => one.area === area)?.points ?? []),
    ).toEqual(counts);
  });

  await test.step("in the list of its posyandu, as JSON, CSV and XLSX", async () => {
    const list = `/daftar?area=${area}&month=${month}&columns=${indicator}`;
    const cells: Counts[] = [];
    let cursor: number | null = null;
    do {
      const reply: {
        rows: { cells: Counts[] }[];
        next: number | null;
      } = await api(
        `lists/posyandu?area=${area}&month=${month}&columns=${indicator}${cursor === null ? "" : `&cursor=${String(cursor)}`}`,
      );
      cells.push(...reply.rows.flatMap((one) => one.cells));
      cursor = reply.next;
    } while (cursor !== null);
    expect(sum(cells)).toEqual(counts);
    await page.goto(list);
    const csv = await saved(page, () =>
      page.getByRole("link", { name: "Unduh CSV" }).click(),
    );
    const lines = csv.toString("utf8").trim().split(/\r?\n/);
    const xlsx = await saved(page, () =>
      page.getByRole("link", { name: "Unduh XLSX" }).click(),
    );
    const { sheets } = await readXlsx(new Uint8Array(xlsx));
    const sheet = (sheets[0]?.rows ?? []).map((row) => row.map(String));
    expect(sheet.length - 1).toBe(cells.length);
    expect(countsIn(sheet)).toEqual(counts);
    expect(lines.length - 1).toBe(cells.length);
    expect(countsIn(lines.map((line) => line.split(";")))).toEqual(counts);
  });
});
