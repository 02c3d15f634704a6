import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { realFile } from "@/scripts/testing/real-files.mjs";
import { readChildFile } from "./read-child-file";
import {
  jobFor,
  storedRows,
} from "@/lib/children/server/testing/read-children";

const read = async (name: string) =>
  readChildFile(jobFor(realFile("cases", name)), () => undefined);

const october = "2026-10";

describe.skipIf(!existsSync(realFile("cases")))("exports of e-PPGBM", () => {
  it("with the month before the day are read as one column", async () => {
    const reading = await read("20-eppgbm-us-date-order.csv");
    expect(reading.months).toMatchObject([{ month: october, rows: 12 }]);
    expect(reading.rows).toMatchObject({ read: 12, matched: 12, refused: 0 });
    expect(reading.dates).toMatchObject([
      { column: "measuredOn", order: "mdy", ground: "days" },
      { column: "birthDate", order: "mdy", ground: "days" },
    ]);
  });

  it("with months as words are read", async () => {
    const reading = await read("22-eppgbm-month-name-dates.csv");
    const rows = storedRows(reading);
    for (const row of [2, 3, 4, 5, 6, 10])
      expect(rows.get(row)?.month).toBe(october);
    expect(reading.months).toHaveLength(1);
  });

  it("with twins hold two children", async () => {
    const reading = await read("23-eppgbm-twins.csv");
    expect(reading.rows).toMatchObject({ matched: 2, repeated: 0 });
  });

  it("with a regency in many spellings are of that regency", async () => {
    const reading = await read("24-eppgbm-regency-spellings.csv");
    expect([...storedRows(reading).keys()]).toEqual([2, 3, 4, 5, 6, 7, 9, 10]);
    expect(reading.issues).toMatchObject([
      { code: "other-regency", rows: [{ row: 8 }] },
    ]);
  });

  it("with children of five years hold those up to 1,826 days", async () => {
    const reading = await read("26-eppgbm-age-edges.csv");
    expect(
      [...storedRows(reading)].map(([row, { age }]) => [row, Number(age)]),
    ).toEqual([
      [2, 1826],
      [3, 1825],
    ]);
    expect(reading.issues).toMatchObject([
      { code: "older-than-five", rows: [{ row: 4 }] },
    ]);
  });

  it("with measures written in every way give those that are certain", async () => {
    const reading = await read("28-eppgbm-measures.csv");
    const rows = storedRows(reading);
    expect(rows.get(2)).toMatchObject({ weight: "12.1", height: "88" });
    for (const row of [3, 4, 5, 8]) expect(rows.get(row)?.weight).toBe("\\N");
    expect(rows.get(6)).toMatchObject({ weight: "12.1", height: "\\N" });
    expect(reading.rows.refused).toBe(0);
  });
});
