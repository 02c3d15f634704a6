import {
  contentsOf,
  fillMeetings,
  proven,
  provenBy,
} from "./testing/fill-meetings";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { verifyRollups } from "@/db/figures/rollups";
import {
  describeOnBothEngines,
  openTestDatabase,
} from "@/db/testing/describe-on-both-engines";
import { enginesUnderTest, type EngineName } from "@/db/testing/engines";
import { createAccount } from "@/lib/accounts/server/create-account";
import { createKey } from "@/lib/accounts/server/create-key";
import { makeBackup } from "@/lib/backup/server/make-backup";
import { openBackup } from "@/lib/backup/server/read-file";
import { restoreContents } from "@/lib/backup/server/restore-contents";
import { restoreBackup } from "@/lib/backup/server/restore-backup";
import {
  childCsv,
  writtenChild,
} from "@/lib/children/server/testing/child-rows";
import { evidenceFolder, keepContent } from "@/lib/evidence/server/contents";
import { publishDue } from "@/lib/figures/server/publish";
import {
  formDataOf,
  openApiUnderTest,
  type ApiUnderTest,
} from "./testing/api-under-test";
import { shortCsv } from "./testing/bad-files";
import { answerTo, everyAddress, someIndicator } from "./testing/every-answer";
import { everyQuestion, testMonth as month } from "./testing/test-product";

const facts = {
  version: "test",
  province: "15",
  madeAt: new Date("2026-10-05T03:00:00Z"),
  childKeys: [],
};
const readers = [
  "stranger",
  "viewer",
  "planner",
  "operator",
  "neighbour",
  "admin",
];

const folder = mkdtempSync(path.join(os.tmpdir(), "pantau-test-"));
let files = 0;
const newFile = () => path.join(folder, `${String((files += 1))}.backup`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Sends a month of four posyandu, with other counts each time. */
async function sendReports(api: ApiUnderTest, time: number): Promise<void> {
  const rows = ["p1", "p2", "p3", "p5"].map(
    (id) => [id, month, 60 + time, 40, 30, 10, 0, 0] as const,
  );
  const sent = await api.send({
    content: shortCsv(...rows),
    fields: { confirm: everyQuestion },
  });
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
}

const sendChild = (api: ApiUnderTest, name: string) =>
  api.post("/child-files", {
    body: formDataOf({
      content: childCsv([writtenChild(name, { Posyandu: `Entah ${name}` })]),
      name: `${name}.csv`,
      fields: { area: "15.01" },
    }),
  });

async function fill(api: ApiUnderTest): Promise<void> {
  const { database } = api.product;
  const command = { kind: "command", name: "test" } as const;
  const email = "operator@example.test";
  await createAccount(
    database,
    {
      name: "Siti",
      email,
      role: "viewer",
      areas: [],
      password: "kata sandi yang panjang",
    },
    command,
  );
  await createKey(database, { email, name: "SIP", expiresAt: null }, command);
  await database.sql`
    insert into session (id, token, user_id, expires_at) select 's', 'way in', id, now() from "user"`;
  await sendReports(api, 0);
  expect((await sendChild(api, "Adi")).status).toBe(201);
  const note = {
    area: "15.01",
    indicator: "ds",
    month,
    text: "Banjir\n\tdan \\N",
  };
  const body = JSON.stringify(note);
  const headers = { "content-type": "application/json" };
  expect((await api.post("/notes", { body, headers })).status).toBe(201);
  await fillMeetings(api);
  const before = api.product.now;
  api.product.now = () => new Date("2026-10-05T04:00:00Z");
  expect(await publishDue(api.product)).not.toBeNull();
  api.product.now = before;
  await api.product.feed.settled();
}

/** A file belongs to one decision: under the ids of everything else nothing is to be found. */
const isAsked = (address: string) =>
  address !== "/health" &&
  (!address.includes("/evidence/") || address.includes(proven));

/** Every answer to every reader, without what is of the asking or of the engine. */
async function everything(api: ApiUnderTest): Promise<Map<string, string>> {
  const { sql } = api.product.database;
  const ids = await sql<{ id: string }[]>`
    select id::text from submissions union all select id::text from notes union all select id::text from snapshots union all select id::text from meetings union all select id::text from decisions order by id`;
  const snapshots = (await sql`select id::text from snapshots`).map(({ id }) =>
    String(id),
  );
  const addresses = await everyAddress(api, {
    area: ["15.01"],
    code: ["15"],
    id: ids.map(({ id }) => id),
    level: ["regency", "posyandu"],
    month: [month],
    from: [month],
    to: [month],
    indicator: [someIndicator],
    without: [""],
    state: ["accepted"],
    kind: ["d-over-s"],
    due: [],
    after: ["00000000-0000-4000-8000-000000000000"],
    before: ["100"],
    q: [""],
    search: ["sungai"],
    since: ["0"],
    v: ["1"],
    posyandu: ["p1"],
    where: [],
    columns: [],
    sort: [],
    against: [],
    only: [],
    top: [],
    limit: [],
    cursor: [],
    snapshot: [],
    with: snapshots,
    file: [provenBy],
    late: [],
    office: [],
    device: ["browser-of-a-test"],
    until: [],
    field: [],
    meeting: [],
  });
  addresses.push(
    ...snapshots.flatMap((id) =>
      [
        `/values?area=15&level=village&month=${month}&indicator=ds`,
        `/growth?area=15&month=${month}`,
        "/areas/15",
      ].map((one) => `${one}${one.includes("?") ? "&" : "?"}snapshot=${id}`),
    ),
  );
  const answers = new Map<string, string>();
  for (const address of addresses.filter(isAsked))
    for (const reader of readers)
      answers.set(
        `${reader} ${address}`,
        (await answerTo(api, address, reader)).replaceAll(
          /x-request-id,.*|"requestId":"[^"]*"|<dcterms:modified.*?<\/dcterms:modified>/g,
          "",
        ),
      );
  return answers;
}

/** How many reports, children and children's numbers there are, and whether all that is derived from them agrees. */
async function soundness({ sql }: Database, api: ApiUnderTest) {
  const halves = await sql`
    select s.id from submissions s where s.form = 'posyandu'
      and s.rows_accepted <> (select count(*) from reports r where r.submission_id = s.id)`;
  const [ledger] = await sql<{ sequence: number; last: number }[]>`
    select sequence::int, (select max(sequence)::int from change_log) as last from ledger`;
  return {
    halves: halves.length,
    rollups: await verifyRollups(sql, api.product.rule),
    isAtLast: ledger?.sequence === ledger?.last,
    sequence: ledger?.sequence,
  };
}

function otherThan(engine: EngineName): EngineName[] {
  const others = enginesUnderTest().filter((one) => one !== engine);
  return others.length > 0 ? others : [engine];
}

describeOnBothEngines("a backup", ({ database, engine }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
    await fill(api);
  });
  afterAll(() => api.close());

  it("made while files come in is one moment of it", async () => {
    const over = new AbortController();
    let times = 0;
    const writer = (async () => {
      while (!over.signal.aborted) await sendReports(api, (times += 1));
    })();
    const file = newFile();
    while (times < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    const { header } = await makeBackup(database(), file, {
      ...facts,
      readContent: contentsOf(api),
    });
    over.abort();
    await writer;
    const other = await openTestDatabase(engine);
    try {
      await restoreBackup(other.database, await openBackup(file), {
        replace: false,
      });
      const restored = await openApiUnderTest(other.database);
      expect(await soundness(other.database, restored)).toEqual({
        halves: 0,
        rollups: [],
        isAtLast: true,
        sequence: header.sequence,
      });
      await restored.close();
    } finally {
      await other.database.close();
      await other.remove();
    }
  });

  // Into the other engine, which is the harder one; the test above goes into its own.
  it.each(otherThan(engine))(
    "brought to %s answers everybody as before, and goes on from there",
    async (target) => {
      const file = newFile();
      const { header, contents } = await makeBackup(database(), file, {
        ...facts,
        readContent: contentsOf(api),
      });
      const other = await openTestDatabase(target);
      try {
        await restoreBackup(other.database, await openBackup(file), {
          replace: false,
        });
        const restored = await openApiUnderTest(other.database);
        expect(contents).toEqual({ kept: 1, missing: 0 });
        expect(
          await restoreContents(await openBackup(file), (content) =>
            keepContent(evidenceFolder(restored.product), content),
          ),
        ).toBe(1);
        restored.product.now = api.product.now;
        const [was, is] = [await everything(api), await everything(restored)];
        expect(is.size).toBeGreaterThan(100);
        for (const [question, answer] of was)
          expect(is.get(question), question).toBe(answer);
        const { sql } = other.database;
        const keys = await database().sql`select id, key from apikey`;
        expect(keys).toHaveLength(1);
        expect(await sql`select id, key from apikey`).toEqual(keys);
        expect(await sql`select id from session`).toEqual([]);
        // Told already, by the one before.
        restored.product.now = () => new Date("2026-10-05T04:00:30Z");
        expect(await publishDue(restored.product)).toBe(
          await publishDue({ ...api.product, now: restored.product.now }),
        );
        const child = await sendChild(restored, "Budi");
        expect(child.status, JSON.stringify(child.body)).toBe(201);
        await sendReports(restored, 500);
        expect(await soundness(other.database, restored)).toMatchObject({
          halves: 0,
          rollups: [],
          isAtLast: true,
        });
        expect((await soundness(other.database, restored)).sequence).toBe(
          header.sequence + 2,
        );
        await restored.close();
      } finally {
        await other.database.close();
        await other.remove();
      }
    },
  );

  it("holds every table, but for those who are signed in", async () => {
    const { header } = await makeBackup(database(), newFile(), {
      ...facts,
      readContent: contentsOf(api),
    });
    const rows = await database().sql<{ name: string }[]>`
      select c.relname::text as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;
    const missing = new Set(rows.map(({ name }) => name));
    for (const { name } of header.tables) missing.delete(name);
    expect([...missing].sort()).toEqual(["session", "verification"]);
  });
});
