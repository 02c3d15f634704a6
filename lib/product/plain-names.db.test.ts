import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnOneEngine } from "@/db/testing/describe-on-both-engines";
import { createAccount } from "@/lib/accounts/server/create-account";
import { createKey } from "@/lib/accounts/server/create-key";
import {
  polygon,
  square,
} from "@/lib/boundaries/server/testing/boundary-builders";
import {
  childCsv,
  writtenChild,
} from "@/lib/children/server/testing/child-rows";
import { levels } from "@/lib/core/domain/ids";
import {
  formDataOf,
  openApiUnderTest,
  type ApiUnderTest,
} from "./testing/api-under-test";
import { answerTo, everyAddress, someIndicator } from "./testing/every-answer";
import { csvOf, testMonth as month } from "./testing/test-product";

/** Everything that no name may hold: controls, marks of direction, isolates, what has no width, line breaks and separators. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
/** The same without the line breaks, which a text may hold. */
const unseenInText = /[^\n\P{Cc}]|[\p{Cf}\u2028\u2029]/u;

const marks = "\u202e\u2066\u200b\u200e\u0007\u009b\ufeff\u2069";
/** A name as a person may paste it: marks around and inside it, and a line break. */
const pasted = (first: string, second: string) =>
  `${marks}${first}${marks} \u2028${marks}${second}\u202c`;
const lines = (first: string, second: string) =>
  `"${marks}${first}${marks}\n${marks}${second}"`.replaceAll("\u0007", "");

/** The same in a file and its name: one with a bell in it is refused whole. */
const pastedFile = (first: string, second: string) =>
  pasted(first, second).replaceAll("\u0007", "");

/** Fields of answers that are names, in every contract. */
const isName = (field: string) =>
  /(?:^|[a-z])(?:name|Name|sender|office|puskesmas|posyandu|village|subdistrict|decidedBy)$/.test(
    field,
  );

/** Every text under a name in an answer, with where it stands. */
function namesIn(answer: unknown, at = ""): [string, string][] {
  if (typeof answer !== "object" || answer === null) return [];
  return Object.entries(answer).flatMap(([field, value]): [string, string][] =>
    typeof value === "string" && isName(field)
      ? [[`${at}.${field}`, value]]
      : namesIn(value, `${at}.${field}`),
  );
}

describeOnOneEngine("names", ({ database }) => {
  let api: ApiUnderTest;
  let person = "";

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    const command = { kind: "command", name: "test" } as const;
    const email = "melati@example.test";
    person = await createAccount(
      database(),
      {
        name: `${pasted("Siti", "Aminah")}\n`,
        email,
        role: "viewer",
        areas: [],
        password: "kata sandi yang panjang",
      },
      command,
    );
    const key = { email, name: pasted("SIP", "Kerinci"), expiresAt: null };
    await createKey(database(), key, command);
    const post = async (
      url: string,
      file: Parameters<typeof formDataOf>[0],
      as = "admin",
    ) => {
      const reply = await api.post(url, { body: formDataOf(file) }, as);
      expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
    };
    await post("/posyandu", {
      content: `nama,kode desa,puskesmas\n${lines("Anggrek", "Satu")},15.01.01.2001,${lines("Siulak", "Deras")}\n`,
      name: pastedFile("daftar", "baru.csv"),
    });
    const feature = polygon("15.01.01.2009", square(0, 0, 2));
    await post("/boundaries", {
      content: JSON.stringify({
        type: "FeatureCollection",
        features: [
          {
            ...Object(feature),
            properties: {
              code: "15.01.01.2009",
              name: `${pasted("Sungai", "Baru")}\n`,
            },
          },
        ],
      }),
      name: pastedFile("batas", "baru.geojson"),
    });
    await api.product.directory.reload();
    await post("/submissions", {
      content: csvOf([
        { posyandu_id: "p1", month, s_target: 50, d_weighed: 40 },
      ]),
      name: pastedFile("laporan", "bulan.csv"),
      fields: { area: "15.01" },
    });
    await post("/child-files", {
      content: childCsv([
        writtenChild("Adi", { Posyandu: pastedFile("Entah", "Mana") }),
      ]),
      name: pastedFile("anak", "bulan.csv"),
      fields: { area: "15.01" },
    });
    const note = await api.post(
      "/notes",
      {
        body: JSON.stringify({
          area: "15.01",
          indicator: "ds",
          month,
          text: `${pasted("Banjir", "lagi")}\r\nDua\u0007 desa\u2029terputus`,
        }),
        headers: { "content-type": "application/json" },
      },
      "operator",
    );
    expect(note.status, JSON.stringify(note.body)).toBe(201);
    const meeting = await api.post(
      "/meetings",
      {
        body: JSON.stringify({
          title: `${pasted("Rapat", "Besar")}\n`,
          area: "15.01",
          month,
          heldOn: null,
          place: pasted("Aula", "Kantor"),
          snapshot: null,
        }),
        headers: { "content-type": "application/json" },
      },
      "admin",
    );
    expect(meeting.status, JSON.stringify(meeting.body)).toBe(201);
    const decision = await api.post(
      "/decisions",
      {
        body: JSON.stringify({
          id: "00000000-0000-4000-8000-000000000001",
          text: "Kunjungi balita",
          indicator: null,
          areas: ["15.01"],
          field: null,
          office: pasted("Kepala", "Dinas"),
          due: "2026-11-01",
          target: null,
          priority: "low",
          month,
          meeting: null,
          snapshot: null,
          writtenAt: null,
        }),
        headers: { "content-type": "application/json" },
      },
      "admin",
    );
    expect(decision.status, JSON.stringify(decision.body)).toBe(201);
    await api.product.feed.settled();
  });
  afterAll(() => api.close());

  it.each([
    ["people", "user", "name", "Siti Aminah"],
    ["keys", "apikey", "name", "SIP Kerinci"],
    ["posyandu", "posyandu", "name", "Anggrek Satu"],
    ["puskesmas", "posyandu", "puskesmas", "Siulak Deras"],
    ["areas", "areas", "name", "Sungai Baru"],
    ["files", "submissions", "file_name", "laporan bulan.csv"],
    ["places", "child_places", "posyandu", "Entah Mana"],
    ["meetings", "meetings", "title", "Rapat Besar"],
    ["places of meetings", "meetings", "place", "Aula Kantor"],
    ["files of the registry", "audit_log", "subject", "daftar baru.csv"],
    ["offices of decisions", "decisions", "office", "Kepala Dinas"],
    ["files of boundaries", "audit_log", "subject", "batas baru.geojson"],
  ])(
    "of %s are stored on one line and without marks",
    async (_, table, column, name) => {
      const { sql } = database();
      const rows = await sql<{ name: string | null }[]>`
      select ${sql(column)} as name from ${sql(table)}`;
      const stored = rows.flatMap((row) => row.name ?? []);
      expect(stored).toContain(name);
      expect(stored.filter((one) => unseen.test(one))).toEqual([]);
    },
  );

  it("of a text only the lines are kept", async () => {
    const [row] = await database().sql<
      { text: string }[]
    >`select text from notes`;
    expect(row?.text).not.toMatch(unseenInText);
    expect(row?.text).toMatch(/^Banjir.*\n.*\nDua desa\nterputus$/s);
  });

  it("hold no mark in any field of any answer", async () => {
    const { sql } = database();
    const ids = await sql<{ id: string }[]>`
      select id::text from submissions union all select id::text from notes union all select id::text from meetings union all select id::text from decisions`;
    const addresses = await everyAddress(api, {
      area: ["15.01", "15.01.01", "15.01.01.2001"],
      code: ["15", "15.01", "15.01.01.2009"],
      id: ids.map(({ id }) => id),
      level: levels,
      month: [month],
      from: [month],
      to: [month],
      indicator: [someIndicator],
      without: [""],
      state: ["accepted"],
      kind: ["d-over-s"],
      after: ["00000000-0000-4000-8000-000000000000"],
      before: ["100"],
      q: [""],
      search: ["sungai"],
      since: ["0"],
      v: ["1"],
      posyandu: ["p1"],
      where: ["ds:le:100"],
      columns: [],
      sort: [],
      against: [],
      only: [],
      top: [],
      limit: [],
      cursor: [],
      snapshot: [],
      with: [],
      file: ["00000000-0000-4000-8000-000000000002"],
      late: [],
      office: [],
      device: ["browser-of-a-test"],
      until: [],
      field: [],
      meeting: [],
    });
    const names: [string, string][] = [];
    for (const address of addresses) {
      const answer = await api.raw(address, "admin");
      if (answer.headers.get("content-type")?.includes("json") !== true)
        continue;
      names.push(...namesIn(await answer.json(), address));
    }
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter(([, name]) => unseen.test(name))).toEqual([]);
    const all = names.map(([, name]) => name);
    for (const name of [
      ...["Anggrek Satu", "Sungai Baru", "laporan bulan.csv", "Entah Mana"],
    ])
      expect(all).toContain(name);
    expect(person).not.toBe("");
    expect(await answerTo(api, "/openapi.json", "admin")).toContain("openapi");
  });
});
