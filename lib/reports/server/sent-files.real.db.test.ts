import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { matchName } from "@/lib/core/domain/match-name";
import {
  openApiUnderTest,
  type ApiUnderTest,
  type Reply,
} from "@/lib/product/testing/api-under-test";
import { realFile } from "@/scripts/testing/real-files.mjs";

const subdistrict = "15.72.01";
const villages: Record<string, string[]> = {
  "Sungai Penuh": ["Kenanga", "Puspa Sari"],
  "Pasar Sungai Penuh": ["Bougenville", "Kemuning", "Mawar"],
  "Pasar Baru": ["Bina Kasih"],
  Gedang: ["Delima", "Permata Bunda", "Sehat Sentosa"],
  "Amar Sakti": ["Az-Zahra", "Tunas Bangsa"],
  "Koto Renah": ["Alamanda"],
  "Koto Keras": ["Sayang Bunda 1"],
};
const codes: Record<string, string> = {
  "Sungai Penuh": "1001",
  "Pasar Sungai Penuh": "1003",
  "Pasar Baru": "1005",
  Gedang: "1007",
  "Amar Sakti": "1009",
};
/** In another subdistrict. */
const furtherCodes: Record<string, string> = {
  "Koto Renah": "15.72.02.2001",
  "Koto Keras": "15.72.02.2002",
};
const codeOf = (village: string) =>
  furtherCodes[village] ?? `${subdistrict}.${codes[village] ?? ""}`;

type Expected = {
  id: string;
  s: number | null;
  d: number | null;
  month: string;
};

/** Monthly forms as people send them, with the answer that is right for each. */
describeOnBothEngines("monthly forms as they are sent", ({ database }) => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    const { sql } = database();
    const area = (
      code: string,
      level: string,
      parent: string,
      name: string,
    ) => ({
      code,
      level,
      parent_code: parent,
      name,
      official_name: name,
      kind:
        level === "regency"
          ? "kota"
          : level === "village"
            ? "kelurahan"
            : level,
      valid_from: "2020-01-01",
    });
    await sql`insert into areas ${sql([
      area("15.72", "regency", "15", "Kota Sungai Penuh"),
      area(subdistrict, "subdistrict", "15.72", "Sungai Penuh"),
      area("15.72.02", "subdistrict", "15.72", "Pesisir Bukit"),
      ...Object.keys(villages).map((name) =>
        area(codeOf(name), "village", codeOf(name).slice(0, 8), name),
      ),
    ])} on conflict do nothing`;
    await sql`insert into posyandu ${sql(
      Object.entries(villages).flatMap(([village, names]) =>
        names.map((name, index) => ({
          id: `${codeOf(village)}-0${String(index + 1)}`,
          name,
          match_name: matchName(name),
          village_code: codeOf(village),
          valid_from: "2020-01",
        })),
      ),
    )}`;
    await api.product.directory.reload();
  });
  afterAll(async () => {
    await api.close();
  });

  async function check(
    name: string,
    { month = "2026-10", ...fields }: Record<string, string> = {},
  ): Promise<Reply> {
    return api.send({
      content: await readFile(realFile("cases", name)),
      name,
      as: "admin",
      query: "?dryRun=true",
      fields: { area: "15.72", ...(month === "" ? {} : { month }), ...fields },
    });
  }

  const codesOf = (reply: Reply, severity?: string) =>
    (reply.body.issues ?? [])
      .filter((issue) => severity === undefined || issue.severity === severity)
      .map(({ code }) => String(code));
  const rowsOf = ({ body: { rows } }: Reply) => [
    rows?.read,
    rows?.valid,
    rows?.refused,
    rows?.passedOver,
  ];
  const wordsOf = (reply: Reply) => JSON.stringify(reply.body);

  describe("are read whole, and what is no data is said", () => {
    it.each<[string, number, string[], Record<string, string>?]>([
      ["00-control.csv", 3, []],
      ["06-merged-down.xlsx", 3, ["filled-from-above"]],
      ["07-total-row.csv", 3, ["rows-passed-over"]],
      ["07b-signature.csv", 3, ["rows-passed-over"]],
      ["08-repeated-heading.csv", 4, ["rows-passed-over"]],
      ["09-invisible-marks.csv", 2, []],
      ["10-pandas-float-codes.csv", 3, []],
      ["10b-code-with-space.csv", 3, []],
      ["11-quoted-lines.csv", 3, ["lines-split"]],
      ["12-cover-sheet-first.xlsx", 3, ["unread-sheet"]],
      ["14-zero-hidden-by-format.xlsx", 2, []],
      ["15-sheet-protected.xlsx", 3, []],
      ["19-phantom-million-rows.xlsx", 3, []],
      ["29-strict-ooxml.xlsx", 3, []],
      ["33-desa-and-kelurahan-columns.csv", 3, []],
      ["05-filtered-rows.xlsx", 4, ["hidden-rows"]],
    ])("%s: %i rows", async (name, rows, said) => {
      const reply = await check(name);
      expect(reply.status, wordsOf(reply)).toBe(200);
      expect(codesOf(reply, "error")).toEqual([]);
      expect(codesOf(reply, "question")).toEqual([]);
      expect(rowsOf(reply).slice(0, 3)).toEqual([rows, rows, 0]);
      for (const code of said) expect(codesOf(reply)).toContain(code);
    });
  });

  async function stored(name: string, fields: Record<string, string> = {}) {
    const { sql } = database();
    await sql`truncate submissions, reports, refused_rows cascade`;
    const reply = await api.send({
      content: await readFile(realFile("cases", name)),
      name,
      as: "admin",
      query: "?acceptValid=true",
      fields: { area: "15.72", ...fields },
    });
    expect(reply.status, wordsOf(reply)).toBe(201);
    return [
      ...(await sql<Expected[]>`
      select posyandu_id as id, s_target as s, d_weighed as d, month from reports where is_current order by posyandu_id`),
    ];
  }

  it("a heading over boys, girls and their sum gives the sum", async () => {
    const rows = await stored("32-split-by-sex-under-merged-heading.xlsx");
    expect(rows.map(({ s, d }) => [s, d])).toEqual([
      [100, 80],
      [100, 80],
      [100, 80],
    ]);
  });

  it("midnight some seconds early is the day that follows", async () => {
    const rows = await stored("01-date-48s-early.xlsx");
    expect(new Set(rows.map(({ month }) => month))).toEqual(
      new Set(["2026-10"]),
    );
  });

  it("of a sheet a month the one of the month is read", async () => {
    const rows = await stored("02-sheet-per-month.xlsx", { month: "2026-10" });
    expect(rows.map(({ s, d }) => [s, d])).toEqual([
      [109, 79],
      [109, 79],
      [109, 79],
    ]);
    const open = await check("02-sheet-per-month.xlsx", { month: "" });
    expect(open.status).toBe(422);
    expect(wordsOf(open)).toContain("Oktober");
    const chosen = await check("02-sheet-per-month.xlsx", { sheet: "oktober" });
    expect(rowsOf(chosen)).toEqual([3, 3, 0, 0]);
  });

  it("a title of another month is a question", async () => {
    const reply = await check("03-title-other-month.csv");
    expect(codesOf(reply, "question")).toEqual(["period-differs"]);
    expect(wordsOf(reply)).toContain("SEPTEMBER 2026");
  });

  it.each(["04-percent-cells.xlsx", "04b-percent-85.xlsx"])(
    "a percentage is no count: %s",
    async (name) => {
      const reply = await check(name);
      expect(codesOf(reply, "error")).toContain("percentage");
      expect(rowsOf(reply)[1]).toBe(0);
    },
  );

  it("months in words", async () => {
    const reply = await check("13-month-spellings.csv", { month: "" });
    expect(
      (reply.body.issues ?? [])
        .filter(({ severity }) => severity === "error")
        .map(({ row }) => row),
    ).toEqual([4, 5, 6]);
    expect(reply.body.months).toEqual(["2026-08", "2026-10"]);
  });

  it("two months, numbers, many columns", async () => {
    const two = await check("17-two-months.csv", { month: "" });
    expect(two.body.months).toEqual(["2026-09", "2026-10"]);
    const numbers = await check("18-numbers.csv");
    expect(rowsOf(numbers).slice(0, 3)).toEqual([4, 3, 1]);
    expect(codesOf(numbers, "error")).toEqual(["percentage"]);
    expect((await check("16-5000-columns.csv")).status).toBe(422);
  });

  it("two separators are named", async () => {
    const reply = await check("36-comma-template-in-indonesian-excel.csv");
    expect(reply.status).toBe(422);
    expect(wordsOf(reply)).toContain("dua pemisah");
  });
});
