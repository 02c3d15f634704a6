import { setTimeout as sleep } from "node:timers/promises";
import Papa from "papaparse";
import type { Sql } from "postgres";
import { durations, median, timed, type Figure } from "./figures";
import { posyanduCount, type Ground } from "./ground";

const rowCount = 60_000;

/** The registry as an office would send it: what is known, and new posyandu up to 60,000 rows, each with its village by code and by names. */
async function registryFile(sql: Sql): Promise<string> {
  const rows = await sql<{ line: string }[]>`
    select concat_ws(',', coalesce(p.name, 'Cempaka ' || n), v.code, v.name, s.name, 'Puskesmas ' || s.name, 'madya') as line
    from generate_series(0, ${rowCount - 1}::int) n
    left join posyandu p on p.id = 'b' || n
    join (select code, name, parent_code, row_number() over (order by code) - 1 as position, count(*) over () as total
      from areas where level = 'village') v
      on case when p.id is null then v.position = n % v.total else v.code = p.village_code end
    join areas s on s.code = v.parent_code order by n`;
  const headings = "Nama Posyandu,Kode Desa,Desa,Kecamatan,Puskesmas,Strata";
  return [headings, ...rows.map(({ line }) => line)].join("\n");
}

async function check({ url, key }: Ground, csv: string): Promise<void> {
  const form = new FormData();
  form.append("file", new Blob([csv]), "daftar.csv");
  const reply = await fetch(`${url}/api/v1/posyandu?dryRun=true`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
    body: form,
  });
  const report = (await reply.json()) as Record<string, unknown>;
  const expected = { rows: rowCount, added: rowCount - posyanduCount };
  for (const [count, value] of Object.entries(expected))
    if (report[count] !== value)
      throw new Error(`${count}: ${String(report[count])}`);
}

/** The least work that compares a file with the registry: parse, lay the rows beside the table by village and name, count those that are new. */
async function floor(sql: Sql, csv: string): Promise<void> {
  const rows = Papa.parse<string[]>(csv)
    .data.slice(1)
    .map(([name, code]) => ({ name, code }));
  await sql`
    select count(*) from json_to_recordset(${JSON.stringify(rows)}::text::json) as g(name text, code text)
    left join posyandu p on p.village_code = g.code and p.match_name = lower(g.name) where p.id is null`;
}

/** The longest that a small request waits while `work` is under way. */
async function longestWait(
  { url }: Ground,
  work: () => Promise<unknown>,
): Promise<number> {
  let [longest, isDone] = [0, false];
  const done = work().then(() => {
    isDone = true;
  });
  while (!isDone) {
    const wait = await timed(async () =>
      (await fetch(`${url}/api/v1/catalogue`)).text(),
    );
    longest = Math.max(longest, wait);
    await sleep(10);
  }
  await done;
  return longest;
}

/** Checking a registry of 60,000 rows against 52,000 posyandu, and how long it holds others up. */
export async function measureRegistry(ground: Ground): Promise<Figure[]> {
  const csv = await registryFile(ground.sql);
  const product: number[] = [];
  const least: number[] = [];
  const busy: number[] = [];
  const calm: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    product.push(await timed(() => check(ground, csv)));
    least.push(await timed(() => floor(ground.sql, csv)));
    busy.push(await longestWait(ground, () => check(ground, csv)));
    calm.push(await longestWait(ground, () => sleep(2_000)));
  }
  return [
    durations(
      "registry of 60,000 rows, upload to what it would change",
      median(product),
      median(least),
    ),
    durations(
      "others' longest wait meanwhile (floor: without it)",
      median(busy),
      median(calm),
    ),
  ];
}
