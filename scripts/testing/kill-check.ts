import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { openDatabase, type Database } from "@/db/client";
import { verifyRollups } from "@/db/figures/rollups";
import { defaultDeadline } from "@/lib/core/domain/month";
import type { Promised } from "./kill-senders";

/** Checks everything from outside, through a connection of its own. Returns a list of what is wrong, and how much there is. */
export async function checkStored(
  dataDir: string,
  promised: readonly Promised[],
): Promise<{ faults: string[]; submissions: number }> {
  const database = await openDatabase({ dataDir, mode: "attach" });
  try {
    const faults = [
      ...(await brokenPromises(database, promised)),
      ...(await halfThings(database)),
      ...(await wrongRollups(database)),
    ];
    const [row] = await database.sql<
      { count: number }[]
    >`select count(*)::int as count from submissions`;
    return { faults, submissions: row?.count ?? 0 };
  } finally {
    await database.close();
  }
}

/** Every submission that was answered must be stored once, with all its rows and its file. */
async function brokenPromises(
  { sql }: Database,
  promised: readonly Promised[],
): Promise<string[]> {
  const rows = await sql<
    { id: string; key: string; sequence: number; said: string }[]
  >`
    select s.id, s.idempotency_key as key, s.sequence::int as sequence,
      concat_ws('/', s.rows_accepted, s.rows_refused, s.file_sha256) as said from submissions s`;
  const stored = new Map(rows.map((row) => [row.id, row]));
  const faults = promised.flatMap(
    ({ id, key, sequence, accepted, refused, sha256 }) => {
      const row = stored.get(id);
      const said = [accepted, refused, sha256].join("/");
      const isWhole =
        row?.key === key && row.sequence === sequence && row.said === said;
      return isWhole
        ? []
        : [`promised but not so: ${id}, ${JSON.stringify(row)}`];
    },
  );
  const keys = new Set(rows.map(({ key }) => key));
  if (keys.size !== rows.length) faults.push("a file was stored twice");
  return faults;
}

const halves: readonly [string, string][] = [
  [
    "submissions with fewer or more reports than they say",
    `select s.id from submissions s where s.rows_accepted <> (select count(*) from reports r where r.submission_id = s.id)`,
  ],
  [
    "submissions with other refused rows than they say",
    `select s.id from submissions s where s.rows_refused <> (select count(*) from refused_rows f where f.submission_id = s.id)`,
  ],
  [
    "submissions without their file",
    `select s.id from submissions s left join submission_files f on f.sha256 = s.file_sha256 where f.sha256 is null`,
  ],
  [
    "reports without submission",
    `select r.posyandu_id as id from reports r left join submissions s on s.id = r.submission_id where s.id is null`,
  ],
  [
    "submissions without line of the change log or of the audit",
    `select s.id from submissions s left join change_log c on c.submission_id = s.id and c.sequence = s.sequence
     left join audit_log a on a.subject = s.id::text where c.sequence is null or a.id is null`,
  ],
  [
    "changes without submission",
    `select c.sequence::text as id from change_log c left join submissions s on s.id = c.submission_id where s.id is null`,
  ],
  [
    "gaps between the ledger and the change log",
    `select l.sequence::text as id from ledger l where l.sequence <> (select count(*) from change_log)
       or l.sequence <> (select coalesce(max(sequence), 0) from change_log)`,
  ],
  [
    "posyandu-months whose current report is not the last one, or not one",
    `select r.posyandu_id as id from reports r join submissions s on s.id = r.submission_id group by r.posyandu_id, r.month
     having count(*) filter (where r.is_current) <> 1 or max(s.sequence) <> max(s.sequence) filter (where r.is_current)`,
  ],
];

async function halfThings({ sql }: Database): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, query] of halves) {
    const rows = await sql.unsafe<{ id: string }[]>(query);
    if (rows.length > 0)
      faults.push(`${name}: ${rows.map(({ id }) => id).join(", ")}`);
  }
  const files = await sql<
    { sha256: string; bytes: Uint8Array }[]
  >`select sha256, bytes from submission_files`;
  for (const { sha256, bytes } of files) {
    const found = createHash("sha256").update(gunzipSync(bytes)).digest("hex");
    if (found !== sha256)
      faults.push(`a file is not as it was sent: ${sha256}`);
  }
  return faults;
}

async function wrongRollups({ sql }: Database): Promise<string[]> {
  const wrong = await verifyRollups(sql, defaultDeadline);
  return wrong.map(
    ({ month, level, area }) => `rollup not exact: ${month} ${level} ${area}`,
  );
}
