import { openDatabase } from "@/db/client";
import { frozenColumns } from "@/db/snapshots/freeze";
import { plain, timed, type Figure } from "../figures";
import { posyanduCount, type Ground } from "../ground";
import { withDemo } from "./demo-server";

const month = "2026-09";
const before = (back: number) =>
  new Date(Date.UTC(2026, 8 - back, 1)).toISOString().slice(0, 7);

type Taken = { ms: number; bytes: number };

async function take(
  url: string,
  headers: Record<string, string>,
  of: string,
): Promise<Taken> {
  let bytes = 0;
  const ms = await timed(async () => {
    const reply = await fetch(`${url}/api/v1/snapshots`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ area: "15", month: of, title: "Rakor" }),
    });
    const body = (await reply.json()) as { bytes?: number };
    if (reply.status !== 201) throw new Error(JSON.stringify(body));
    bytes = body.bytes ?? 0;
  });
  return { ms, bytes };
}

const said = ({ ms, bytes }: Taken) =>
  `${(ms / 1000).toFixed(2)} s · ${(bytes / 1_000_000).toFixed(1)} MB`;

/** Three years of counts in every area, and three months of reports of every posyandu: what a snapshot of a large province reads. */
async function fillYears({ sql }: Ground): Promise<void> {
  const months = Array.from({ length: 37 }, (_, back) => before(back));
  const counts = frozenColumns
    .map((_, at) => `(hashtext(a.code || m.month || '${String(at)}') & 63)`)
    .join(", ");
  const columns = frozenColumns.map((name) => `"${name}"`).join(", ");
  await sql.unsafe(
    `insert into rollups (month, level, area_code, ${columns}, last_received_at)
     select m.month, a.level, a.code, ${counts}, now() from areas a cross join unnest($1::text[]) m(month) on conflict do nothing`,
    [months],
  );
  for (const back of [0, 1, 12]) {
    const of = before(back);
    const [file] = await sql<{ id: string }[]>`
      insert into submissions (id, area_code, months, status, source, is_simulated, actor, actor_name, file_name, file_sha256, file_bytes,
        received_at, sequence, rows_read, rows_accepted, rows_refused, rows_new, rows_changed, rows_unchanged, issues, issue_count)
      select gen_random_uuid(), '15', ${[of]}, 'accepted', 'api', false, 'a', 'a', 'f', ${of}, 1, now(), ${-back}, 1, 1, 0, 1, 0, 0, '[]', 0
      returning id`;
    await sql`
      insert into reports (posyandu_id, month, submission_id, row_number, is_current, received_at, s_target, d_weighed, n_gained)
      select id, ${of}, ${file?.id ?? ""}, 1, true, now(), 40, 30, 20 from posyandu on conflict do nothing`;
  }
  await sql`analyze`;
}

/** The demo of Jambi on the embedded engine, as somebody tries it. */
const measureJambi = (): Promise<Figure[]> =>
  withDemo(async ({ url, headers, dataDir }) => {
    const database = await openDatabase({ dataDir, mode: "attach" });
    // That of the demo holds nearly all of it already.
    await database.sql`delete from snapshots`;
    await database.sql`delete from frozen_contents`;
    await database.close();
    const first = await take(url, headers, month);
    const second = await take(url, headers, month);
    return [
      plain("freezing Jambi, embedded, the first of the area", said(first)),
      plain("the same again, of which nothing has changed", said(second)),
    ];
  });

/** How long it takes to freeze a province, and what that takes in the database. */
export async function measureSnapshot(ground: Ground): Promise<Figure[]> {
  await fillYears(ground);
  const headers = { authorization: `Bearer ${ground.key}` };
  const first = await take(ground.url, headers, month);
  const second = await take(ground.url, headers, month);
  const count = posyanduCount.toLocaleString("en-GB");
  return [
    plain(`freezing ${count} posyandu, PostgreSQL, the first`, said(first)),
    plain("the same again, of which nothing has changed", said(second)),
    ...(await measureJambi()),
  ];
}
