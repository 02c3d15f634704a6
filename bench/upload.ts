import { once } from "node:events";
import Papa from "papaparse";
import type { Sql } from "postgres";
import { summedColumns } from "@/db/figures/indicator-sql";
import { elementCodes } from "@/lib/core/catalogue/elements";
import { columns, reportRows, csvBytes, toXlsx } from "./files";
import { durations, median, plain, timed, type Figure } from "./figures";
import {
  posyanduCount,
  regency,
  regencyCount,
  residentBytes,
  type Ground,
} from "./ground";

export async function send(
  { url, key }: Ground,
  bytes: Uint8Array,
  name: string,
  area = "15",
): Promise<void> {
  const form = new FormData();
  form.append("file", new Blob([Buffer.from(bytes)]), name);
  form.append("area", area);
  // Rounds send made-up counts over each other, and agree to what that loses.
  form.append("confirm", "counts-fall,counts-emptied,same-as-last-month");
  const reply = await fetch(`${url}/api/v1/submissions`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
    body: form,
  });
  if (reply.status !== 201)
    throw new Error(
      `${String(reply.status)} ${(await reply.text()).slice(0, 600)}`,
    );
}

/** As many sums as the product's rollups have. */
const sumNames = summedColumns.map((_, index) => `sum_${String(index)}`);
const overwrite = (names: readonly string[]) =>
  names.map((name) => `${name} = excluded.${name}`).join(", ");

/**
 * The least work that stores a file: parse, COPY, one upsert, sums of four levels. It has no checks, no versions and no journal, and writes as many
 * columns as the product does.
 */
async function floor(sql: Sql, read: () => string[][]): Promise<void> {
  const rows = read();
  const counts = columns.slice(2);
  await sql.begin(async (tx) => {
    await tx.unsafe(
      `create temp table f (month text, id text, ${elementCodes.map((code) => `${code} int`).join(", ")}) on commit drop`,
    );
    const sink = await tx
      .unsafe(`copy f (month, id, ${counts.join(", ")}) from stdin`)
      .writable();
    for (let from = 0; from < rows.length; from += 2_000) {
      const text = rows
        .slice(from, from + 2_000)
        .map((row) => row.join("\t"))
        .join("\n");
      if (!sink.write(`${text}\n`)) await once(sink, "drain");
    }
    sink.end();
    await once(sink, "finish");
    await tx.unsafe(
      `insert into floor_reports select * from f on conflict (month, id) do update set ${overwrite(elementCodes)}`,
    );
    const sums = sumNames
      .map((_, index) => `sum(f.${counts[index % counts.length] ?? ""})`)
      .join(", ");
    await tx.unsafe(
      `insert into floor_rollups select f.month, left(p.village_code, l.length), ${sums}
       from f join posyandu p on p.id = f.id cross join (values (2), (5), (8), (13)) l(length) group by 1, 2
       on conflict (month, area) do update set ${overwrite(sumNames)}`,
    );
  });
}

export async function makeFloorTables(sql: Sql): Promise<void> {
  const bigints = (names: readonly string[]) =>
    names.map((name) => `${name} bigint`).join(", ");
  await sql.unsafe(
    `create table floor_reports (month text, id text, ${bigints(elementCodes)}, primary key (month, id));
     create table floor_rollups (month text, area text, ${bigints(sumNames)}, primary key (month, area))`,
  );
}

const parseCsv = (bytes: Uint8Array) =>
  Papa.parse<string[]>(new TextDecoder().decode(bytes)).data.slice(1);

/** The time from upload to commit, for CSV and XLSX, a whole province and one regency; and the memory that the largest file takes. */
export async function measureUploads(ground: Ground): Promise<Figure[]> {
  const all = { from: 0, to: posyanduCount };
  const csv: number[] = [];
  const xlsx: number[] = [];
  const csvFloor: number[] = [];
  let peak = 0;
  const idle = await residentBytes(ground);
  const watch = setInterval(() => {
    void residentBytes(ground).then((bytes) => {
      peak = Math.max(peak, bytes);
    });
  }, 50);
  for (let salt = 0; salt < 3; salt += 1) {
    const rows = reportRows("2026-01", { ...all, salt });
    const text = csvBytes(rows);
    const book = await toXlsx(reportRows("2026-02", { ...all, salt }));
    csv.push(await timed(() => send(ground, text, "all.csv")));
    csvFloor.push(await timed(() => floor(ground.sql, () => parseCsv(text))));
    peak = 0;
    xlsx.push(await timed(() => send(ground, book, "all.xlsx")));
  }
  clearInterval(watch);
  const floorCsv = median(csvFloor);
  return [
    durations("CSV, 52,000 rows × 45, upload to commit", median(csv), floorCsv),
    durations("XLSX, the same (floor: the CSV's)", median(xlsx), floorCsv),
    plain(
      "memory above idle during the XLSX",
      `${((peak - idle) / 2 ** 20).toFixed(0)} MiB`,
    ),
    ...(await measureRegency(ground)),
  ];
}

async function measureRegency(ground: Ground): Promise<Figure[]> {
  const product: number[] = [];
  const least: number[] = [];
  for (let salt = 0; salt < 15; salt += 1) {
    const text = csvBytes(
      reportRows("2026-03", { from: 0, to: regencyCount, salt }),
    );
    product.push(await timed(() => send(ground, text, "500.csv", regency)));
    least.push(await timed(() => floor(ground.sql, () => parseCsv(text))));
  }
  return [
    durations(
      "one regency, 500 rows, upload to commit",
      median(product),
      median(least),
    ),
  ];
}
