import { once } from "node:events";
import { streamXlsxRows } from "hucre/xlsx";
import type { Sql } from "postgres";
import { simulateChildren } from "@/db/seed/simulation/simulate-children";
import { addMonths, type Month } from "@/lib/core/domain/month";
import { writeXlsx } from "@/lib/core/domain/write-xlsx";
import {
  durations,
  median,
  plain,
  quantile,
  timed,
  type Figure,
} from "./figures";
import { regency, residentBytes, type Ground } from "./ground";

const headings =
  "No,NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,Desa/Kel,Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur,LiLA,BB/U,ZS BB/U,TB/U,ZS TB/U,BB/TB,ZS BB/TB,Naik Berat Badan,Jml Vit A,KPSP,KIA,Kelas Ibu Balita,MBG,Detail".split(
    ",",
  );

export type Place = {
  id: string;
  name: string;
  village: string;
  subdistrict: string;
  regency: string;
};

/** A month of the regency's children; about 147,000 rows with 378 children a posyandu. */
function makeFile(
  places: readonly Place[],
  month: Month,
  children: number,
): Promise<{ bytes: Uint8Array; rows: number }> {
  return childFileOf(places, (place) =>
    simulateChildren({ id: place.id, children }, month, 7),
  );
}

/** Children of some posyandu in the newest layout, 36 columns. */
export async function childFileOf(
  places: readonly Place[],
  childrenOf: (place: Place) => ReturnType<typeof simulateChildren>,
): Promise<{ bytes: Uint8Array; rows: number }> {
  const rows = places.flatMap((place) =>
    childrenOf(place).map((child) => {
      const cells: Record<string, string | number> = {
        NIK: child.nik,
        Nama: child.name,
        JK: child.sex,
        "Tgl Lahir": child.born,
        "Nama Ortu": child.parent,
        Prov: "JAMBI",
        "Kab/Kota": place.regency,
        Kec: place.subdistrict,
        "Desa/Kel": place.village,
        Posyandu: place.name,
        "Usia Saat Ukur": "2 Tahun - 4 Bulan - 7 Hari",
        "Tanggal Pengukuran": child.measuredOn,
        Berat: child.weightKg,
        Tinggi: child.heightCm,
        "Cara Ukur": child.posture,
        "TB/U": child.statedClass,
        "Naik Berat Badan": child.gain,
      };
      return headings.map((heading) => cells[heading] ?? "-");
    }),
  );
  const bytes = await writeXlsx([{ name: "Data", rows: [headings, ...rows] }]);
  return { bytes, rows: rows.length };
}

export async function readPlaces(sql: Sql, area: string): Promise<Place[]> {
  return sql<Place[]>`
    select p.id, p.name, v.name as village, s.name as subdistrict, r.name as regency from posyandu p
    join areas v on v.code = p.village_code join areas s on s.code = v.parent_code join areas r on r.code = s.parent_code
    where p.village_code like ${`${area}.%`} order by p.id`;
}

async function send({ url, key }: Ground, bytes: Uint8Array): Promise<void> {
  const form = new FormData();
  form.append("area", regency);
  // Later runs send a part of what the first have stored.
  form.append("acceptFewer", "true");
  form.append("file", new Blob([Buffer.from(bytes)]), "children.xlsx");
  const reply = await fetch(`${url}/api/v1/child-files`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
    body: form,
  });
  if (reply.status !== 201)
    throw new Error(
      `${String(reply.status)} ${(await reply.text()).slice(0, 600)}`,
    );
}

/**
 * The least work that stores such a file: streaming the rows, COPY of twelve columns, one sum by posyandu. It has no matching, no scores and no
 * versions.
 */
async function floor(sql: Sql, bytes: Uint8Array): Promise<void> {
  const wanted = [
    "Posyandu",
    "JK",
    "Tgl Lahir",
    "Tanggal Pengukuran",
    "Berat",
    "Tinggi",
  ].map((heading) => headings.indexOf(heading));
  await sql.begin(async (tx) => {
    await tx`create temp table f (posyandu text, sex text, born text, measured text, weight float8, height float8) on commit drop`;
    const sink = await tx.unsafe("copy f from stdin").writable();
    let text = "";
    let isFirst = true;
    for await (const { values } of streamXlsxRows(bytes)) {
      if (isFirst) {
        isFirst = false;
        continue;
      }
      text += `${wanted.map((index) => String(values[index])).join("\t")}\n`;
      if (text.length < 200_000) continue;
      if (!sink.write(text)) await once(sink, "drain");
      text = "";
    }
    sink.end(text);
    await once(sink, "finish");
    await tx`insert into floor_children select posyandu, count(*), sum(weight), sum(height) from f group by 1`;
  });
}

async function read({ url, key }: Ground, path: string): Promise<number> {
  return timed(async () => {
    const reply = await fetch(`${url}/api/v1/${path}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    if (!reply.ok) throw new Error(await reply.text());
    await reply.arrayBuffer();
  });
}

/** The reads of somebody else's screen, ten in a second, until `until` has settled. */
async function readMeanwhile(
  ground: Ground,
  until: Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  const state = { isOver: false };
  const over = until.finally(() => {
    state.isOver = true;
  });
  let turn = 0;
  while (!state.isOver) {
    const indicators = [
      "ds",
      "stunting",
      "kader_coverage",
      "reporting_completeness",
    ];
    const indicator = indicators[turn % indicators.length] ?? "ds";
    turn += 1;
    times.push(
      await read(ground, `values?area=15&month=2026-01&indicator=${indicator}`),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await over;
  return times;
}

/**
 * Sends a month of Kota Palembang in one workbook, measures the reads of others meanwhile, and measures reads with five million measurements stored.
 */
export async function measureChildFiles(ground: Ground): Promise<Figure[]> {
  const { sql } = ground;
  await sql`create table if not exists floor_children (posyandu text, n bigint, weight float8, height float8)`;
  const places = await readPlaces(sql, regency);
  const calm = await readMeanwhile(
    ground,
    new Promise((resolve) => setTimeout(resolve, 6_000)),
  );
  const uploads: number[] = [];
  const floors: number[] = [];
  const disturbed: number[] = [];
  let most = 0;
  let rows = 0;
  for (const month of ["2026-07", "2026-08", "2026-09"] as Month[]) {
    const file = await makeFile(places, month, 378);
    rows = file.rows;
    const idle = await residentBytes(ground);
    const watch = setInterval(() => {
      void residentBytes(ground).then((bytes) => {
        most = Math.max(most, bytes - idle);
      });
    }, 50);
    const upload = timed(() => send(ground, file.bytes));
    disturbed.push(...(await readMeanwhile(ground, upload)));
    uploads.push(await upload);
    clearInterval(watch);
    floors.push(await timed(() => floor(sql, file.bytes)));
  }
  return [
    durations(
      `XLSX of ${String(rows)} children × 36, upload to counted`,
      median(uploads),
      median(floors),
    ),
    plain("memory above idle during it", `${(most / 2 ** 20).toFixed(0)} MiB`),
    durations(
      "others' reads meanwhile, p95 (floor: without it)",
      quantile(disturbed, 0.95),
      quantile(calm, 0.95),
    ),
    ...(await measureAtScale(ground)),
  ];
}

const newest = "2026-09" as Month;

/** How many measurements stand in the months before; three years of a province of nine million residents are 27 million. */
const atScale = Number(process.env.MEASUREMENTS ?? 5_000_000);

/** Measures reads and an upload, first with what is stored now, then with `atScale` measurements in the months before. */
async function measureAtScale(ground: Ground): Promise<Figure[]> {
  const few = await readsAndUpload(ground);
  const before = await countAll(ground.sql);
  await fillMonths(ground.sql, atScale - before);
  const many = await readsAndUpload(ground);
  const total = `${((await countAll(ground.sql)) / 1e6).toFixed(1)} M`;
  const now = `${(before / 1e6).toFixed(1)} M`;
  return [
    durations(
      `growth of a regency, uncached, at ${total} measurements (floor: at ${now})`,
      many.growth,
      few.growth,
    ),
    durations(
      "growth of the province, uncached, the same",
      many.province,
      few.province,
    ),
    durations("values of the map, uncached, the same", many.values, few.values),
    durations("upload of 12,000 children, the same", many.upload, few.upload),
  ];
}

async function countAll(sql: Sql): Promise<number> {
  const [row] = await sql<
    { n: number }[]
  >`select count(*)::int as n from measurements`;
  return row?.n ?? 0;
}

/** Copies the newest month into earlier months, as other children. */
async function fillMonths(sql: Sql, wanted: number): Promise<void> {
  const [row] = await sql<
    { n: number }[]
  >`select count(*)::int as n from measurements where month = ${newest}`;
  const perMonth = row?.n ?? 1;
  const copies = Math.ceil(wanted / perMonth);
  for (let copy = 0; copy < copies; copy += 1) {
    const month = addMonths("2026-06" as Month, -(copy % 35));
    const part = `measurements_${month.replace("-", "_")}`;
    await sql.unsafe(
      `create table if not exists ${part} partition of measurements for values in ('${month}')`,
    );
    await sql.unsafe(
      `insert into measurements select '${month}', md5(child::text || '${String(copy)}')::uuid, key_id, submission_id, place_id, row_number,
         is_current, sex, age_days, weight_kg, height_cm, posture, gain, haz, waz, whz, baz, flags, stated_class, difference
       from measurements where month = '${newest}'`,
    );
  }
  await sql`analyze`;
}

async function readsAndUpload(ground: Ground) {
  const { sql } = ground;
  const places = (await readPlaces(sql, regency)).slice(0, 40);
  const growth: number[] = [];
  const province: number[] = [];
  const values: number[] = [];
  const uploads: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    // After every upload the answers in memory are out of date.
    const file = await makeFile(places, newest, 370 + run);
    uploads.push(await timed(() => send(ground, file.bytes)));
    growth.push(await read(ground, `growth?area=${regency}&month=${newest}`));
    province.push(await read(ground, `growth?area=15&month=${newest}`));
    values.push(
      await read(ground, `values?area=15&month=${newest}&indicator=stunting`),
    );
  }
  return {
    growth: median(growth),
    province: median(province),
    values: median(values),
    upload: median(uploads),
  };
}
