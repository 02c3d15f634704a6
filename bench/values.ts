import { createServer } from "node:http";
import autocannon from "autocannon";
import postgres from "postgres";
import { indicators } from "@/lib/core/catalogue/indicators";
import { durations, median, timed, type Figure } from "./figures";
import { csvBytes, reportRows } from "./files";
import { posyanduCount, type Ground } from "./ground";
import { send } from "./upload";

const seconds = 4;
const months = ["2026-01", "2026-02", "2026-03", "2026-04"];

async function rate(url: string): Promise<number> {
  const result = await autocannon({ url, connections: 16, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${String(result.non2xx)} failed`);
  return result.requests.average;
}

/** Bare node and postgres.js answering the same numbers of 11 regencies. */
async function startFloor(databaseUrl: string) {
  const sql = postgres(databaseUrl, { max: 10 });
  const server = createServer((_request, response) => {
    sql`select area_code, ds_num, ds_den, registered, reported from rollups where month = '2026-01' and level = 'regency' and area_code >= '15.' and area_code < '15/'`.then(
      (rows) => {
        response.writeHead(200, { "content-type": "application/json" });
        response.end(JSON.stringify(rows));
      },
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = server.address();
  if (place === null || typeof place === "string") throw new Error("No port");
  return {
    url: `http://127.0.0.1:${String(place.port)}/`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await sql.end();
    },
  };
}

/** Values of the map over HTTP with 16 connections: answered from memory, and with a different answer for every request. */
export async function measureValues(ground: Ground): Promise<Figure[]> {
  await fillMonths(ground);
  const floor = await startFloor(ground.databaseUrl);
  const least = await rate(floor.url);
  await floor.stop();
  const path =
    "/api/v1/values?area=15&level=regency&month=2026-01&indicator=ds";
  const authorization = `Bearer ${ground.key}`;
  const cached = await autocannon({
    url: `${ground.url}${path}`,
    connections: 16,
    duration: seconds,
    headers: { authorization },
  });
  const product = cached.requests.average;
  return [
    {
      what: "values of 11 regencies over HTTP, 16 connections, from memory",
      product: `${product.toFixed(0)}/s`,
      floor: `${least.toFixed(0)}/s`,
      ratio: `${(product / least).toFixed(2)}×`,
    },
    await measureUncached(ground, least, authorization),
    ...(await measureLists(ground, authorization)),
  ];
}

const listMonths = ["2026-05", "2026-06"] as const;

/**
 * Lists of a province's posyandu that nobody has asked for before: by a condition, and in the order of what each contributes to the change since the month
 * before. The floor is one query that finds as many ids by the same counts.
 */
async function measureLists(
  ground: Ground,
  authorization: string,
): Promise<Figure[]> {
  for (const [salt, month] of listMonths.entries()) {
    const rows = reportRows(month, { from: 0, to: posyanduCount, salt });
    await send(ground, csvBytes(rows), `${month}.csv`);
  }
  await ground.sql`analyze`;
  const [, month] = listMonths;
  const ask = async (query: string) => {
    const address = `${ground.url}/api/v1/lists/posyandu?area=15&month=${month}&limit=100&${query}`;
    const reply = await fetch(address, { headers: { authorization } });
    const body = (await reply.json()) as { registered?: number };
    if (body.registered !== posyanduCount)
      throw new Error(`${address}: ${JSON.stringify(body).slice(0, 300)}`);
  };
  const limits = [55, 60, 65, 70, 75, 80, 85];
  const times = async (query: (limit: number) => string) => {
    const all: number[] = [];
    for (const limit of limits) all.push(await timed(() => ask(query(limit))));
    return median(all);
  };
  const floors: number[] = [];
  for (const limit of limits)
    floors.push(
      await timed(
        () => ground.sql`
          select p.id, p.name, r.d_weighed, r.s_target from posyandu p join reports r on r.posyandu_id = p.id
          where r.month = ${month} and r.is_current and r.d_weighed * 100 < ${limit} * r.s_target order by p.village_code, p.name`,
      ),
    );
  const floor = median(floors);
  const filtered = await times((limit) => `where=ds:lt:${String(limit)}`);
  const split = await times(
    (limit) => `where=part1.ds:lt:0,ds:lt:${String(limit)}&sort=part1.ds`,
  );
  const piece = await times(
    (limit) => `where=ds:lt:75&cursor=${String(limit)}`,
  );
  const name = `list of ${posyanduCount.toLocaleString("en-GB")} posyandu`;
  return [
    durations(`${name} by a condition, never asked before`, filtered, floor),
    durations(
      `${name} by condition and contribution to the change of the province, never asked before`,
      split,
      floor,
    ),
    durations(`a further piece of the same list`, piece, floor),
  ];
}

/** Reports of villages everywhere, so that every area has counts in every month; months that other measurements have filled stay as they are. */
async function fillMonths(ground: Ground): Promise<void> {
  for (const month of months) {
    const [row] = await ground.sql`
      select 1 from rollups where month = ${month} and level = 'regency' offset 10`;
    if (row !== undefined) continue;
    const rows = reportRows(month, { from: 0, to: 6_000, salt: 0 });
    await send(ground, csvBytes(rows), `${month}.csv`);
  }
}

/** Every request asks for another area, indicator or month, and none twice, so that each one needs the database. */
async function measureUncached(
  ground: Ground,
  least: number,
  authorization: string,
): Promise<Figure> {
  let count = 0;
  const areas = await ground.sql<{ code: string }[]>`
    select code from areas where level in ('subdistrict', 'regency') order by code`;
  const most = areas.length * indicators.length * months.length;
  const result = await autocannon({
    url: ground.url,
    connections: 16,
    duration: seconds,
    headers: { authorization },
    requests: [
      {
        setupRequest: (request) => {
          const area = areas[count % areas.length]?.code ?? "15";
          const round = Math.floor(count / areas.length);
          const indicator = indicators[round % indicators.length]?.id ?? "ds";
          const month =
            months[Math.floor(round / indicators.length)] ?? "2026-01";
          count += 1;
          const query = `area=${area}&month=${month}&indicator=${indicator}`;
          return { ...request, path: `/api/v1/values?${query}` };
        },
      },
    ],
  });
  if (count > most || result.non2xx > 0)
    throw new Error(`${String(count)} of ${String(most)} asked, not all anew`);
  const product = result.requests.average;
  return {
    what: "values never asked before, 16 connections",
    product: `${product.toFixed(0)}/s`,
    floor: `${least.toFixed(0)}/s`,
    ratio: `${(product / least).toFixed(2)}×`,
  };
}
