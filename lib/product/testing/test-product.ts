import { mkdtemp, rm } from "node:fs/promises";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeFile } from "node:fs/promises";
import type { Database } from "@/db/client";
import { matchName } from "@/lib/core/domain/match-name";
import { parentOf, levelOf, type AreaCode } from "@/lib/core/domain/ids";
import type { Member } from "@/lib/core/access/actor";
import { openLog } from "@/lib/core/product/log";
import { openProduct } from "@/lib/product/open-product";
import type { Product } from "@/lib/core/product/product";
import type { SubmissionRequest } from "@/lib/reports/server/submission-request";

/** A small invented province: two regencies, three subdistricts, four villages, and posyandu p1 to p8, two a village. */
const testVillages = [
  "15.01.01.2001",
  "15.01.01.2002",
  "15.01.02.2001",
  "15.02.01.2001",
] as const;
export const testMonth = "2026-09";

export const operator: Member = {
  kind: "user",
  id: "operator-1501",
  name: "Operator Kerinci",
  email: "operator@example.test",
  role: "operator",
  areas: ["15.01" as AreaCode],
};
export const admin: Member = {
  kind: "user",
  id: "admin",
  name: "Admin",
  email: "admin@example.test",
  role: "admin",
  areas: [],
};

export type TestProduct = {
  product: Product;
  dataDir: string;
  close: () => Promise<void>;
};

/** Opens the product on an empty migrated database with the invented province in it. */
export async function openTestProduct(
  database: Database,
  now = new Date("2026-10-05T03:00:00Z"),
  villages: readonly string[] = testVillages,
): Promise<TestProduct> {
  await fillProvince(database, villages);
  const dataDir = await mkdtemp(path.join(tmpdir(), "pantau-test-"));
  const opened = await openProduct({
    database,
    dataDir,
    province: "15" as AreaCode,
    version: "test",
    log: openLog("silent"),
    actorOf: () => Promise.resolve(operator),
    authHandler: () => Promise.resolve(new Response(null, { status: 404 })),
    now: () => now,
  });
  return {
    product: opened.product,
    dataDir,
    close: async () => {
      await opened.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function fillProvince(
  { sql }: Database,
  villages: readonly string[],
): Promise<void> {
  const codes = new Set<string>();
  for (const village of villages)
    for (const length of [2, 5, 8, 13]) codes.add(village.slice(0, length));
  const areas = [...codes].sort().map((code) => ({
    code,
    level: levelOf(code as AreaCode),
    parent_code: parentOf(code as AreaCode),
    name: `Wilayah ${code}`,
    official_name: `Wilayah ${code}`,
    kind: levelOf(code as AreaCode),
  }));
  // A database that was restored has them.
  await sql`insert into areas ${sql(areas)} on conflict do nothing`;
  const posyandu = villages.flatMap((village, index) =>
    ["Melati I", "Mawar 2"].map((name, second) => ({
      id: `p${String(index * 2 + second + 1)}`,
      name,
      match_name: matchName(name),
      village_code: village,
      valid_from: "2020-01",
    })),
  );
  await sql`insert into posyandu ${sql(posyandu)} on conflict do nothing`;
}

/** Yes to everything that a sender is asked because of what is stored. */
export const everyQuestion = "counts-fall,counts-emptied,same-as-last-month";

/** A request to send this text as a CSV file. */
export async function requestFor(
  { dataDir }: TestProduct,
  csv: string,
  more: Partial<SubmissionRequest> = {},
): Promise<SubmissionRequest> {
  const sha256 = createHash("sha256").update(csv).digest("hex");
  const file = path.join(dataDir, `${sha256}.csv`);
  await writeFile(file, csv);
  return {
    actor: operator,
    file: { path: file, name: "laporan.csv", bytes: csv.length, sha256 },
    area: null,
    month: null,
    rowDecisions: [],
    sheet: null,
    headings: [],
    confirmed: new Set(),
    wantsAllChanges: false,
    acceptValid: false,
    idempotencyKey: null,
    source: "api",
    receivedAt: new Date("2026-10-05T03:00:00Z"),
    upload: null,
    ...more,
  };
}

/** A CSV of reports: one object a row, the columns being those of the first. */
export function csvOf(
  rows: readonly Record<string, string | number>[],
): string {
  const columns = Object.keys(rows[0] ?? {});
  return [
    columns.join(","),
    ...rows.map((row) =>
      columns.map((column) => String(row[column] ?? "")).join(","),
    ),
  ].join("\n");
}
