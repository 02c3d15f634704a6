import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  insertSnapshot,
  keepContent,
  listParts,
  findSnapshot,
  type PartRecord,
  type SnapshotRecord,
} from "@/db/snapshots/snapshots";
import { publishDue } from "@/lib/figures/server/publish";
import {
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { permissionWorld } from "@/lib/product/testing/permissions/permission-world";
import { testMonth as month } from "@/lib/product/testing/test-product";
import { snapshotFormat } from "@/lib/snapshots/domain/format";

/** One of each format, as it was written down then, with what it answered: a line of JSON each. */
const storedIn = (format: number) =>
  `${import.meta.dirname}/testing/golden-${String(format)}.ndjson`;
const formats = Array.from({ length: snapshotFormat }, (_, at) => at + 1);

type Line =
  | { record: SnapshotRecord }
  | { part: PartRecord }
  | { sha256: string; body: string }
  | { as: ActorName; address: string; answer: string };

const of = `month=${month}&indicator=ds`;
const addresses = [
  `/values?area=15&${of}`,
  `/values?area=15.01.01.2001&level=posyandu&${of}`,
  `/series?area=15.01&indicator=stunting&from=2025-09&to=${month}`,
  `/trends?area=15&level=regency&indicator=ds&from=2026-06&to=${month}`,
  `/spread?area=15&level=village&indicator=ds&from=2026-08&to=${month}`,
  `/board?area=15&month=${month}`,
  `/growth?area=15.01&month=${month}`,
  `/ranking?area=15&level=regency&${of}&order=best`,
  `/change?area=15.01&${of}&against=1`,
  `/fields?area=15&month=${month}`,
  "/areas/15.01",
  "/targets?area=15&indicator=ds",
  `/kader/board?area=15&month=${month}`,
  `/kader/short?area=15.01&month=${month}`,
  `/completeness/history?area=15&month=${month}`,
];
const readers = ["planner", "stranger"] as const;

/** Takes one and writes it down. Only for a new format: WRITE_GOLDEN=1. */
async function writeGolden(api: ApiUnderTest): Promise<void> {
  const world = permissionWorld(api);
  const done = async (url: string, body: FormData) => {
    const reply = await api.post(url, { body }, "operator");
    expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
  };
  await done("/submissions", world.report());
  await done("/child-files", world.children());
  await world.refusedRow();
  await publishDue(api.product);
  // Each has the number of its format, so that all of them fit into one database.
  let id = "";
  for (const format of formats) {
    const reply = await api.post(
      "/snapshots",
      {
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          area: "15",
          month,
          title: `Contoh ${String(format)}`,
        }),
      },
      "planner",
    );
    id = String(reply.body.id);
  }
  const { sql } = api.product.database;
  const record = await findSnapshot(sql, id);
  if (record === null) throw new Error("Nothing was taken");
  const parts = await listParts(sql, id);
  const contents = await sql<{ sha256: string; body: Uint8Array }[]>`
    select sha256, body from frozen_contents order by sha256`;
  const lines: Line[] = [
    { record },
    ...parts.map((part) => ({ part })),
    ...contents.map(({ sha256, body }) => ({
      sha256,
      body: Buffer.from(body).toString("base64"),
    })),
  ];
  for (const as of readers)
    for (const address of addresses)
      lines.push({ as, address, answer: await answerOf(api, id, address, as) });
  writeFileSync(
    storedIn(snapshotFormat),
    lines.map((one) => JSON.stringify(one)).join("\n"),
  );
}

async function answerOf(
  api: ApiUnderTest,
  id: string,
  address: string,
  as: ActorName,
): Promise<string> {
  const asked = `${address}${address.includes("?") ? "&" : "?"}snapshot=${id}`;
  const response = await api.raw(asked, as);
  const text = await response.text();
  return `${String(response.status)} ${text.replace(/"requestId":"[^"]*"/, "")}`;
}

const readLines = (format: number) =>
  readFileSync(storedIn(format), "utf8")
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

/** Puts a stored one into a database that knows nothing else of it. */
async function putBack(
  { sql }: Database,
  lines: readonly Line[],
): Promise<string> {
  const record = lines.flatMap((line) =>
    "record" in line ? [line.record] : [],
  )[0];
  if (record === undefined) throw new Error("No snapshot is stored");
  const parts = lines.flatMap((line) => ("part" in line ? [line.part] : []));
  await sql.begin(async (tx) => {
    for (const line of lines)
      if ("body" in line)
        await keepContent(tx, {
          sha256: line.sha256,
          body: Buffer.from(line.body, "base64"),
        });
    const takenAt = new Date(record.takenAt);
    await insertSnapshot(tx, { ...record, takenAt }, parts);
  });
  return record.id;
}

describeOnBothEngines("a stored snapshot", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
  });
  afterAll(() => api.close());

  it.runIf(process.env.WRITE_GOLDEN === "1")("is written down", () =>
    writeGolden(api),
  );

  it.skipIf(process.env.WRITE_GOLDEN === "1").each(formats)(
    "of format %i answers what it answered when its format was new",
    async (format) => {
      const lines = readLines(format);
      const id = await putBack(database(), lines);
      const asked = lines.flatMap((line) => ("answer" in line ? [line] : []));
      expect(asked.length).toBeGreaterThan(20);
      expect(
        asked.filter(({ answer }) => answer.startsWith("200 ")).length,
      ).toBeGreaterThan(asked.length * 0.6);
      for (const { address, as, answer } of asked)
        expect(await answerOf(api, id, address, as), `${as} ${address}`).toBe(
          answer,
        );
      // What only later ones hold is refused, and never answered by what is live.
      const isFirst = format === 1;
      for (const address of isFirst ? addresses.slice(-3) : [])
        expect(await answerOf(api, id, address, "planner"), address).toMatch(
          /^404 .*not-in-snapshot/,
        );
    },
  );
});
