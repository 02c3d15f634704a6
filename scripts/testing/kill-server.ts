import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { openDatabase, type Database } from "@/db/client";
import { runMigrations } from "@/db/run-migrations";
import { levelOf, parentOf, type AreaCode } from "@/lib/core/domain/ids";
import { matchName } from "@/lib/core/domain/match-name";
import { createApi } from "@/lib/product/api";
import { openLog } from "@/lib/core/product/log";
import { openProduct } from "@/lib/product/open-product";
import { posyanduIdsOf, regencies } from "./kill-province";

/**
 * The server that the kill test kills. It has the product's own database process, transactions and API, but no pages, which would only make every
 * start slower. Prints its port to standard output.
 */
async function serve(dataDir: string): Promise<void> {
  const database = await openDatabase({
    dataDir,
    mode: "own",
    log: (level, message, detail) => {
      if (process.env.KILL_TEST_LOG !== undefined)
        console.error(new Date().toISOString(), level, message, detail);
    },
  });
  await runMigrations(database);
  await fillOnce(database);
  const { product } = await openProduct({
    database,
    dataDir,
    province: "15" as AreaCode,
    version: "kill-test",
    log: openLog("silent"),
    actorOf: (headers) => {
      const area = headers.get("x-regency") as AreaCode;
      return Promise.resolve({
        kind: "key",
        id: `operator-${area}`,
        name: `Operator ${area}`,
        email: `${area}@example.test`,
        role: "operator",
        areas: [area],
      });
    },
    authHandler: () => Promise.resolve(new Response(null, { status: 404 })),
  });
  const answer = getRequestListener(createApi(product).fetch, {
    overrideGlobalObjects: false,
  });
  const http = createServer((request, response) => {
    void answer(request, response);
  });
  http.listen(0, "127.0.0.1", () => {
    const { port } = http.address() as AddressInfo;
    process.stdout.write(`${JSON.stringify({ port })}\n`);
  });
}

async function fillOnce({ sql }: Database): Promise<void> {
  const [found] = await sql`select 1 from areas limit 1`;
  if (found !== undefined) return;
  const posyandu = regencies.flatMap(posyanduIdsOf);
  const codes = new Set<string>();
  for (const { village } of posyandu)
    for (const length of [2, 5, 8, 13]) codes.add(village.slice(0, length));
  const areas = [...codes].sort().map((code) => ({
    code,
    level: levelOf(code as AreaCode),
    parent_code: parentOf(code as AreaCode),
    name: `Wilayah ${code}`,
    official_name: `Wilayah ${code}`,
    kind: levelOf(code as AreaCode),
  }));
  const registry = posyandu.map(({ id, village }) => ({
    id,
    name: `Posyandu ${id}`,
    match_name: matchName(`Posyandu ${id}`),
    village_code: village,
    valid_from: "2020-01",
  }));
  await sql.begin(async (tx) => {
    await tx`insert into areas ${tx(areas)}`;
    await tx`insert into posyandu ${tx(registry)}`;
  });
}

await serve(process.argv[2] ?? "");
