import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { ChildFileJob } from "./child-file-job";
import { readChildFile } from "./read-child-file";
import {
  childContainers,
  childLayouts,
  writeChildFile,
} from "@/lib/children/server/testing/child-layouts";
import {
  childPosyandu,
  childRegency,
  dirtyMonth,
} from "@/lib/children/server/testing/child-province";

const secret = "s".repeat(43);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "pantau-children-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function read(bytes: Uint8Array, more: Partial<ChildFileJob> = {}) {
  const file = path.join(folder, "file");
  await writeFile(file, bytes);
  return readChildFile(
    {
      path: file,
      sha256: "0".repeat(64),
      today: "2026-10-05",
      keys: { current: { id: 1, secret }, former: null },
      regency: "15.01" as AreaCode,
      regencies: ["15.01", "15.02"].map((code) => ({
        code: code as AreaCode,
        names: [`Wilayah ${code}`],
      })),
      dateAnswers: {},
      headings: [],
      decisions: [],
      registry: { entries: [...childPosyandu], ...childRegency },
      ...more,
    },
    () => undefined,
  );
}

/** Columns of the COPY text by row number. */
function rowsOf(copyText: readonly Uint8Array[]): Map<number, string[]> {
  const text = copyText.map((part) => new TextDecoder().decode(part)).join("");
  return new Map(
    text
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"))
      .map((fields) => [Number(fields[0]), fields]),
  );
}

const month = dirtyMonth("2026-09", { wanted: 10_000, seed: 5 });

describe("10,000 rows with every dirt", () => {
  const layouts = Object.keys(childLayouts) as (keyof typeof childLayouts)[];
  for (const layout of layouts)
    for (const container of childContainers)
      it(`${layout} as ${container}: no row at another posyandu, every measure as it was meant`, async () => {
        const reading = await read(
          await writeChildFile(month, layout, container),
        );
        // This layout has no column for the regency, so it cannot show that a row belongs to another one.
        const isGood = (row: (typeof month)[number]) =>
          row.isGood ||
          (layout === "weighingDay" &&
            row.cells["Kab/Kota"] === "Wilayah 15.02");
        const good = month.filter(isGood);
        expect(reading.missingColumns).toEqual([]);
        expect(reading.rows.read).toBe(month.length);
        expect(reading.rows.refused).toBe(month.length - good.length);
        expect(reading.rows.queued).toBe(
          good.filter(({ isMisspelt }) => isMisspelt).length,
        );
        const stored = rowsOf(reading.copyText);
        const wrong = month.flatMap((row, index) => {
          const fields = stored.get(index + 2) ?? null;
          if (fields === null || !isGood(row))
            return (fields === null) === isGood(row) ? [index + 2] : [];
          const place = reading.places[Number(fields[1])];
          const found = [
            place?.match.kind === "matched" ? place.match.posyanduId : null,
            ...fields.slice(7, 9),
            fields[5],
            fields[10],
          ];
          const meant = [
            row.isMisspelt ? null : row.posyanduId,
            ...[row.weight, row.height].map((value) => String(value ?? "\\N")),
            row.hasSex ? row.child.sex : "\\N",
            row.child.gain,
          ];
          return String(found) === String(meant) ? [] : [index + 2];
        });
        expect(wrong).toEqual([]);
      });
});

it("never offers a misspelt name as anything but a suggestion, the meant one among the first", async () => {
  const reading = await read(await writeChildFile(month, "newest", "comma"));
  const truth = new Map(
    month
      .filter(({ isMisspelt, isGood }) => isMisspelt && isGood)
      .map(({ posyanduId }) => [posyanduId, true]),
  );
  const suggested = new Set(
    reading.places.flatMap(({ match }) =>
      match.kind === "open" ? match.suggestions.slice(0, 3) : [],
    ),
  );
  for (const id of truth.keys()) expect([...suggested]).toContain(id);
});

it("says which columns nobody understands, and reads them once a person has said what they mean", async () => {
  const text =
    "Nama;Kelamin anak;Lahir;Diukur;Kec;Desa/Kel;Pos;Berat;Tinggi\nADI;L;2025-01-02;2026-09-03;Gunung Raya;Koto Baru;Melati 1;9,1;74";
  const bytes = new TextEncoder().encode(text);
  const before = await read(bytes);
  expect(before.missingColumns).toEqual([
    "sex",
    "birthDate",
    "measuredOn",
    "posyandu",
  ]);
  expect(
    before.headings
      .filter(({ use }) => use === null)
      .map(({ heading }) => heading),
  ).toEqual(["Kelamin anak", "Lahir", "Diukur", "Pos"]);
  const after = await read(bytes, {
    headings: [
      ["kelamin anak", "sex"],
      ["lahir", "birthDate"],
      ["diukur", "measuredOn"],
      ["pos", "posyandu"],
    ],
  });
  expect(after.missingColumns).toEqual([]);
  expect(after.rows).toMatchObject({ read: 1, matched: 1 });
});

it("takes the last measuring of a child who stands twice, and lists the other row", async () => {
  const head =
    "Nama;JK;Tgl Lahir;Nama Ortu;Kec;Desa/Kel;Posyandu;Tanggal Pengukuran;Berat;Tinggi";
  const line = (on: string, weight: string) =>
    `ADI PUTRA;L;2025-01-02;IBU;Gunung Raya;Koto Baru;Melati 1;${on};${weight};74`;
  const text = [
    head,
    line("2026-09-20", "9,4"),
    line("2026-09-03", "9,1"),
    line("2026-09-20", "9,5"),
  ].join("\n");
  const reading = await read(new TextEncoder().encode(text));
  expect(reading.rows).toMatchObject({ read: 3, matched: 1, repeated: 2 });
  expect([...rowsOf(reading.copyText).keys()]).toEqual([4]);
  expect(
    reading.issues
      .find(({ code }) => code === "repeated-child")
      ?.rows.map(({ row }) => row),
  ).toEqual([3, 2]);
});

it("says that a measure has no column, instead of losing it silently, until a person has named the heading", async () => {
  const bytes = new TextEncoder().encode(
    "Data balita;;;;;;;;;\nNama;JK;Tgl Lahir;Nama Ortu;Kec;Desa/Kel;Posyandu;Tanggal Pengukuran;Berat Timbang;Tinggi\nADI PUTRA;L;2025-01-02;IBU;Gunung Raya;Koto Baru;Melati 1;2026-09-20;9,4;74",
  );
  const before = await read(bytes);
  expect(before.missingColumns).toEqual([]);
  expect(before.rows).toMatchObject({ read: 1, matched: 1 });
  expect(before.months).toMatchObject([{ weighed: 0, heightMeasured: 1 }]);
  expect(before.issues).toMatchObject([
    {
      code: "weight-column-absent",
      effect: "left-out",
      column: null,
      count: 1,
      rows: [{ row: 2, value: null }],
    },
  ]);
  const after = await read(bytes, { headings: [["berat timbang", "weight"]] });
  expect(after.months).toMatchObject([{ weighed: 1, heightMeasured: 1 }]);
  expect(after.issues).toEqual([]);
});
