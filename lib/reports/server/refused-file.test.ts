import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PlainCell } from "@/lib/core/domain/cell";
import type { AreaCode } from "@/lib/core/domain/ids";
import { matchName } from "@/lib/core/domain/match-name";
import type { Month } from "@/lib/core/domain/month";
import { writeXlsx } from "@/lib/core/domain/write-xlsx";
import { readSubmissionFile } from "./read-submission-file";
import { writeRefusedFile } from "./refused-file";
import type { SubmissionReading } from "./submission-job";
import { shareRegistry } from "./shared-registry";

const month = "2026-09" as Month;
const village = "15.01.01.2001" as AreaCode;
const registry = shareRegistry(
  JSON.stringify(
    ["Melati I", "Mawar", "+Anggrek"].map((name, index) => ({
      id: `p${String(index)}`,
      name,
      matchName: matchName(name),
      villageCode: village,
      registrationNumber: null,
      validFrom: "2020-01",
      validTo: null,
    })),
  ),
  {
    villages: [{ code: village, name: "Sungai Tutung" }],
    subdistricts: [{ code: "15.01.01" as AreaCode, name: "Gunung Raya" }],
    regencies: [{ code: "15.01" as AreaCode, name: "Kerinci" }],
  },
);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "pantau-refused-"));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
async function read(
  body: Uint8Array,
  name: string,
  chosen: Month | null = null,
): Promise<SubmissionReading> {
  files += 1;
  const place = path.join(folder, `${String(files)}-${name}`);
  await writeFile(place, body);
  const job = { fileName: name, area: "15.01" as AreaCode, month: chosen };
  return readSubmissionFile(
    {
      ...job,
      path: place,
      sheet: null,
      headings: [],
      currentMonth: "2026-10" as Month,
      rowDecisions: [],
      isKept: false,
      registry,
      nameDecisions: [],
    },
    () => undefined,
  );
}

/** Headings as people write them; one group has its parts, and the village two columns. */
const headings = [
  ...["No", "Nama Pos", "Desa", "Kelurahan", "Kec", "Bulan", "Tahun"],
  ...["S", "Ditimbang", "N L", "N P", "N Jml"],
];

const broken: fc.Arbitrary<PlainCell> = fc.oneof(
  fc.constantFrom<PlainCell[]>(
    ...[null, "banyak", "-", "–", "85%", "#REF!", "=1+1", "1.234", "1,234"],
    ...["-5", "- 5", "12,0", "'7", "007", "2026-03-04", 1.234, 1.5, -2.5],
    ...[3.0000000000000004, 1e-7, 5_000_000, true, new Date("2026-04-03")],
  ),
  fc.integer({ min: 0, max: 90 }),
  fc.string({ maxLength: 6, unit: "grapheme" }),
);
const name: fc.Arbitrary<PlainCell> = fc.oneof(
  fc.constantFrom<PlainCell[]>(
    ...["Melati I", "mawar", "+Anggrek", "Melatti", "=A1", "x; y", 'a"b', ""],
  ),
  fc.string({ maxLength: 8, unit: "grapheme" }),
);
const place = fc.constantFrom<PlainCell>("Sungai Tutung", "Air Hangat", null);
const row = fc.tuple(
  ...[fc.constant<PlainCell>(1), name, place, place],
  fc.constantFrom<PlainCell>("Gunung Raya", null),
  fc.constantFrom<PlainCell>("9", "Agustus", "2026-09", "13/2026", "x", null),
  fc.constantFrom<PlainCell>("2026", null),
  ...[broken, broken, broken, broken, broken],
);

const brief = ({ refused }: SubmissionReading) =>
  refused.map(({ month: of, posyanduId, written, issues }) => ({
    month: of,
    posyanduId,
    written,
    issues: issues.map(({ code, value }) => `${code} ${value ?? ""}`),
  }));

it("given back and sent again as it is, a refused row says the same and is refused for the same", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.constantFrom("csv" as const, "xlsx" as const),
      fc.constantFrom(month, null),
      async (rows, format, chosen) => {
        const sent = await writeXlsx([
          { name: "Data", rows: [headings, ...rows] },
        ]);
        const first = await read(sent, "laporan.xlsx", chosen);
        fc.pre(first.refused.length > 0);
        const fileName = "Total, 2026.xlsx";
        const given = await writeRefusedFile(
          first.refused.map((one) => ({
            ...one,
            fileName,
            row: one.rowNumber,
            submission: "a",
          })),
          format,
        );
        // Whatever month is chosen for it: the rows name theirs.
        const again = await read(
          given,
          `baris-ditolak-15.01-2026-07.${format}`,
          "2026-08" as Month,
        );
        expect(again.valid).toBe(0);
        expect(brief(again)).toEqual(brief(first));
        expect(
          new Set(again.origins.map((one) => one.split("/", 2).join("/"))),
        ).toEqual(
          new Set(
            first.refused.map(({ rowNumber }) => `a/${String(rowNumber)}`),
          ),
        );
        expect(again.issues.filter((one) => one.row === null)).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
}, 90_000);

it("the first of two rows that contradict each other keeps all its cells", async () => {
  const csv = `No,Nama Pos,Desa,Bulan,S,D\n1,Melati I,Sungai Tutung,${month},40,30\n2,Mawar,Sungai Tutung,${month},5,5\n3,Melati I,Sungai Tutung,${month},40,31\n`;
  const { refused } = await read(new TextEncoder().encode(csv), "a.csv");
  expect(refused.map(({ written }) => written.d_weighed)).toEqual(["30", "31"]);
  expect(refused[0]).toMatchObject({
    rowNumber: 2,
    cells: { No: "1", "Nama Pos": "Melati I", Desa: "Sungai Tutung" },
    written: { posyandu: "Melati I", village: "Sungai Tutung", month },
  });
});

it("columns that a person chose for one count come back as their sum, and as they are where they have none", async () => {
  const line = (a: string, b: string) => `${month};Melati;A;${a};${b}`;
  const text = ["Bulan;Nama Pos;Desa;L baru;P baru", line("3", "4")];
  const place = path.join(folder, "chosen.csv");
  await writeFile(place, [...text, line("3", "banyak")].join("\n"));
  const { refused } = await readSubmissionFile(
    {
      path: place,
      fileName: "chosen.csv",
      area: "15.01" as AreaCode,
      month: null,
      sheet: null,
      headings: [
        ["l baru", "s_target"],
        ["p baru", "s_target"],
      ],
      currentMonth: "2026-10" as Month,
      rowDecisions: [],
      isKept: false,
      registry,
      nameDecisions: [],
    },
    () => undefined,
  );
  expect(refused.map(({ written }) => written.s_target)).toEqual([
    "7",
    "3 + banyak",
  ]);
});
