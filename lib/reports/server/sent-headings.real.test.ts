import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readReferenceAreas } from "@/db/seed/reference-areas";
import type { AreaCode } from "@/lib/core/domain/ids";
import { matchName } from "@/lib/core/domain/match-name";
import type { Month } from "@/lib/core/domain/month";
import { createTempFiles } from "@/lib/core/files/tables/testing/sample-files";
import { realFile } from "@/scripts/testing/real-files.mjs";
import { isOfNoConcern } from "@/lib/reports/domain/headings";
import { readForm } from "@/lib/reports/server/testing/read-form";
import { shareRegistry } from "./shared-registry";

type Heading = {
  source: string;
  group: string;
  heading: string;
  element: string;
};

const tempFile = createTempFiles();
const { data } = Papa.parse<Heading>(
  readFileSync(realFile("domain", "programmes", "report_headings.csv"), "utf8"),
  { header: true, skipEmptyLines: true },
);
const headingsOf = (source: string) =>
  data
    .filter((one) => one.source.includes(source))
    .filter(({ heading }) => !heading.includes(";"));

const areas = readReferenceAreas("15");
const regencies = areas.filter(({ level }) => level === "regency");
/** Five villages of every regency, with a posyandu each. */
const villages = regencies.flatMap(({ code }) =>
  areas
    .filter(
      (area) => area.level === "village" && area.code.startsWith(`${code}.`),
    )
    .slice(0, 5),
);
const named = (level: string) =>
  areas
    .filter((area) => area.level === level)
    .map(({ code, name }) => ({ code, name }));
const registry = shareRegistry(
  JSON.stringify(
    villages.map(({ code }, index) => ({
      id: `p${String(index)}`,
      name: "Melati 1",
      matchName: matchName("Melati 1"),
      villageCode: code,
      registrationNumber: null,
      validFrom: "2020-01",
      validTo: null,
    })),
  ),
  {
    villages: named("village"),
    subdistricts: named("subdistrict"),
    regencies: named("regency"),
  },
);
const nameOf = new Map(areas.map(({ code, name }) => [code as string, name]));

/** A month of all regencies under the headings of a source, groups above them as its form has them. */
function monthUnder(headings: readonly Heading[]): string {
  const groups = headings.map(({ group }) => group.split(" / "));
  const depth = Math.max(...groups.map(({ length }) => length));
  const rows = Array.from({ length: depth }, (_, level) => [
    "",
    "",
    "",
    ...groups.map((group, at) => {
      const text = group[level] ?? "";
      const before = groups[at - 1] ?? [];
      const isSpread =
        group.slice(0, level + 1).join() === before.slice(0, level + 1).join();
      return isSpread ? "" : text;
    }),
  ]);
  return Papa.unparse(
    [
      ...rows,
      [
        "Nama Posyandu",
        "Desa",
        "Kecamatan",
        ...headings.map(({ heading }) => heading),
      ],
      ...villages.map(({ code, name }, index) => [
        "Melati 1",
        name,
        nameOf.get(code.slice(0, 8)) ?? "",
        ...headings.map((_, at) => String((index + at) % 7)),
      ]),
    ],
    { delimiter: ";" },
  );
}

/** Headings that people use, from three sources: posyandu software, a three-row form, and a table of kader. */
describe.each([
  ["LaporanPwsPage", 11],
  ["70454142844", 10],
  ["DashboardKaderPage", 1],
])("a month of eleven regencies under the headings of %s", (source, fewest) => {
  it("is understood column by column, or named, and nothing is taken for what it is not", async () => {
    const headings = headingsOf(source);
    const reading = await readForm({
      path: tempFile(monthUnder(headings)),
      area: "15" as AreaCode,
      month: "2026-10" as Month,
      registry,
    });
    expect(reading.rowsRead).toBe(villages.length);
    expect(new Set(reading.regencies).size <= regencies.length).toBe(true);
    const identity = new Set(["posyandu", "village", "subdistrict"]);
    const columns = reading.columns.filter(
      ({ use }) => use === null || !identity.has(use),
    );
    expect(columns).toHaveLength(headings.length);
    const wrong = columns.flatMap(({ use, heading }, at) => {
      const meant = headings[at]?.element ?? "";
      return use !== null && use !== "month" && !meant.includes(use)
        ? [`${heading}: ${use}, not ${meant}`]
        : [];
    });
    expect(wrong).toEqual([]);
    const spoken = new Set(reading.issues.map(({ column }) => column));
    const silent = columns.filter(
      ({ use, heading, letter }) =>
        use === null &&
        !spoken.has(heading) &&
        !isOfNoConcern(headings[headingIndex(letter)]?.heading ?? heading),
    );
    expect(silent.map(({ heading }) => heading)).toEqual([]);
    expect(
      columns.filter(({ use }) => use !== null).length,
    ).toBeGreaterThanOrEqual(fewest);
  });
});

/** Columns behind the three that name the posyandu. */
function headingIndex(letter: string): number {
  let column = 0;
  for (const one of letter) column = column * 26 + one.charCodeAt(0) - 64;
  return column - 4;
}
