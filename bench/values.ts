import { createServer } from "node:http";
import autocannon from "autocannon";
import postgres from "postgres";
import type { Figure } from "./figures";
import type { Ground } from "./ground";

const seconds = 4;

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
  ];
}

/** Every request asks for another span of months, so that each one needs the database. */
async function measureUncached(
  ground: Ground,
  least: number,
  authorization: string,
): Promise<Figure> {
  let count = 0;
  const areas = await ground.sql<{ code: string }[]>`
    select code from areas where level in ('subdistrict', 'regency') order by code`;
  const indicators = [
    "ds",
    "ks",
    "stunting",
    "kader_coverage",
    "nd_prime",
    "bgm",
  ];
  const months = ["2026-01", "2026-02", "2026-03"];
  const result = await autocannon({
    url: ground.url,
    connections: 16,
    duration: seconds,
    headers: { authorization },
    requests: [
      {
        setupRequest: (request) => {
          const area = areas[count % areas.length]?.code ?? "15";
          const indicator =
            indicators[Math.floor(count / areas.length) % indicators.length] ??
            "ds";
          const month =
            months[Math.floor(count / areas.length / indicators.length) % 3] ??
            "2026-01";
          count += 1;
          const query = `area=${area}&month=${month}&indicator=${indicator}`;
          return { ...request, path: `/api/v1/values?${query}` };
        },
      },
    ],
  });
  const product = result.requests.average;
  return {
    what: "values never asked before, 16 connections",
    product: `${product.toFixed(0)}/s`,
    floor: `${least.toFixed(0)}/s`,
    ratio: `${(product / least).toFixed(2)}×`,
  };
}
