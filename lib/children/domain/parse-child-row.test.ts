import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/core/domain/cell";
import { childColumns, type ChildColumn } from "./child-columns";
import { childIssueCodes } from "./child-issue-codes";
import { parseChildRow, type ChildRowContext } from "./parse-child-row";

const context: ChildRowContext = {
  columns: new Map(childColumns.map((column, at) => [column, at])),
  today: "2026-06-15",
  dateOrders: { measuredOn: "dmy", birthDate: "dmy" },
  judgeRegency: (written) => (/batang/i.test(written) ? "own" : "other"),
};

const usual: Record<ChildColumn, Cell> = {
  nik: "15040**********",
  name: "Siti Aminah",
  sex: "P",
  birthDate: "2024-02-20",
  parent: "Budi / Ani",
  regency: "Kab. Batang Hari",
  subdistrict: "Muara Bulian",
  puskesmas: "Muara Bulian",
  village: "Sridadi",
  posyandu: "Melati I",
  measuredOn: "2026-06-10",
  weight: "10,4",
  height: "84,5",
  posture: "Berdiri",
  statedHeightClass: "Normal",
  statedHeightZ: "-1,02",
  gain: "N",
};

function parse(cells: Partial<Record<ChildColumn, Cell>> = {}) {
  const row = { ...usual, ...cells };
  return parseChildRow(
    { number: 7, cells: childColumns.map((column) => row[column]) },
    context,
  );
}

/** A row in which only one thing is wrong. */
function onlyProblem(cells: Partial<Record<ChildColumn, Cell>>) {
  const { child, problems } = parse(cells);
  expect(problems).toHaveLength(1);
  return { child, ...problems[0] };
}

describe("a row of an e-PPGBM export", () => {
  it("is read whole", () => {
    expect(parse()).toEqual({
      problems: [],
      child: {
        rowNumber: 7,
        month: "2026-06",
        measuredOn: "2026-06-10",
        sex: "P",
        ageDays: 841,
        ageMonths: 27,
        weightKg: 10.4,
        heightCm: 84.5,
        posture: "standing",
        gain: "N",
        statedClass: "normal",
        place: {
          subdistrict: "Muara Bulian",
          puskesmas: "Muara Bulian",
          village: "Sridadi",
          posyandu: "Melati I",
        },
        identity: "15040|2024-02-20|P|siti aminah|budi ani",
      },
    });
  });

  it("reads Excel's dates and numbers as it reads text", () => {
    const ofExcel = parse({
      birthDate: 45_342,
      measuredOn: new Date("2026-06-10T00:00:00Z"),
      weight: 10.4,
      height: { formula: true, value: 84.5 },
    });
    expect(ofExcel).toEqual(parse());
  });

  it("counts whole calendar months", () => {
    const monthsOf = (birthDate: string, measuredOn: string) =>
      parse({ birthDate, measuredOn }).child?.ageMonths;
    expect(monthsOf("2024-02-10", "2026-06-10")).toBe(28);
    expect(monthsOf("2024-02-11", "2026-06-10")).toBe(27);
    expect(monthsOf("2025-12-31", "2026-02-28")).toBe(1);
    expect(monthsOf("2026-06-10", "2026-06-10")).toBe(0);
  });

  it("keeps N as gained and T as not gained", () => {
    expect(parse({ gain: "N" }).child?.gain).toBe("N");
    expect(parse({ gain: "Tidak Naik" }).child?.gain).toBe("T");
    expect(parse({ gain: "-" })).toMatchObject({
      child: { gain: null },
      problems: [],
    });
  });

  it("takes the stated class from its label, else from its z as rounded there", () => {
    const stated = (statedHeightClass: Cell, statedHeightZ: Cell) =>
      parse({ statedHeightClass, statedHeightZ }).child?.statedClass;
    expect(stated("Sangat Pendek", "-3,1")).toBe("severely-stunted");
    expect(stated("-", "-2,01")).toBe("stunted");
    expect(stated(null, "999.99")).toBeNull();
  });

  it("takes a dash and an error in a place column for an empty cell", () => {
    const { child } = parse({ puskesmas: " - ", village: { error: "#N/A" } });
    expect(child?.place).toMatchObject({ puskesmas: "", village: "" });
  });

  it("reads what is not measured as missing, without a problem", () => {
    for (const cell of [null, "-", "Outlier", "999,99", 999.99])
      expect(parse({ weight: cell, height: cell })).toMatchObject({
        child: { weightKg: null, heightCm: null },
        problems: [],
      });
  });

  it("does with the required columns alone", () => {
    const columns = new Map<ChildColumn, number>([
      ["sex", 0],
      ["birthDate", 1],
      ["measuredOn", 2],
      ["posyandu", 3],
    ]);
    const row = {
      number: 2,
      cells: ["L", "2024-02-20", "2026-06-10", "Mawar"],
    };
    expect(parseChildRow(row, { ...context, columns })).toMatchObject({
      child: { sex: "L", weightKg: null, place: { posyandu: "Mawar" } },
      problems: [{ code: "not-followed" }],
    });
  });
});

describe("a row is refused", () => {
  it.each<[Partial<Record<ChildColumn, Cell>>, string, ChildColumn]>([
    [{ measuredOn: null }, "measured-date-unreadable", "measuredOn"],
    [{ measuredOn: "-" }, "measured-date-unreadable", "measuredOn"],
    [{ measuredOn: "31/02/2026" }, "measured-date-unreadable", "measuredOn"],
    [{ measuredOn: "10/06/26" }, "measured-date-unreadable", "measuredOn"],
    [{ measuredOn: "2005-12-31" }, "measured-date-unreadable", "measuredOn"],
    [
      { measuredOn: { error: "#REF!" } },
      "measured-date-unreadable",
      "measuredOn",
    ],
    [{ measuredOn: "2026-06-16" }, "measured-in-future", "measuredOn"],
    [{ birthDate: "2026-06-11" }, "born-after-measuring", "birthDate"],
    [{ birthDate: "2021-06-09" }, "older-than-five", "birthDate"],
    [{ regency: "Kota Jambi" }, "other-regency", "regency"],
    [
      { subdistrict: "", village: "-", posyandu: null },
      "place-missing",
      "posyandu",
    ],
  ])("%j: %s", (cells, code, column) => {
    expect(onlyProblem(cells)).toEqual({
      child: null,
      code,
      effect: "refused",
      column,
      value: null,
    });
  });

  it("for one reason only, and without what else is wrong with it", () => {
    expect(
      onlyProblem({ measuredOn: "?", birthDate: "?", sex: "?", weight: "?" }),
    ).toMatchObject({ child: null, code: "measured-date-unreadable" });
  });

  it("not on the last day before five years, today, without a regency, or with one name of the place", () => {
    for (const cells of [
      { birthDate: "2021-06-10" },
      { measuredOn: "2026-06-15" },
      { measuredOn: "2006-01-01", birthDate: "2005-06-01" },
      { regency: "-" },
      { regency: null },
      { subdistrict: "", village: "" },
    ])
      expect(parse(cells)).toMatchObject({
        child: { rowNumber: 7 },
        problems: [],
      });
  });
});

describe("a value is left out", () => {
  it.each<[Cell]>([[null], ["-"], ["31/02/2024"], ["20/02/24"]])(
    "birth date %j: the age is missing, and the child cannot be followed",
    (birthDate) => {
      expect(parse({ birthDate })).toMatchObject({
        child: { ageDays: null, ageMonths: null, identity: null },
        problems: [
          {
            code: "birth-date-unreadable",
            effect: "left-out",
            column: "birthDate",
            value: null,
          },
          { code: "not-followed", effect: "note", column: null, value: null },
        ],
      });
    },
  );

  it.each<[Cell]>([[null], ["-"], ["Siti"]])("sex %j", (sex) => {
    expect(onlyProblem({ sex })).toMatchObject({
      child: { sex: null },
      code: "sex-unreadable",
      effect: "left-out",
      column: "sex",
      value: null,
    });
  });

  it.each<["weight" | "height", Cell, string, string | null]>([
    ["weight", "83..9", "weight-unreadable", "83..9"],
    ["weight", "Siti", "weight-unreadable", null],
    ["weight", 10_945, "weight-unit", "10945"],
    ["weight", 0, "weight-out-of-range", "0"],
    ["height", "10.7 it", "height-unreadable", "10.7 it"],
    ["height", 875, "height-unit", "875"],
    ["height", "0,845", "height-unit", "0,845"],
    ["height", 200, "height-out-of-range", "200"],
    ["height", "1504010101240001", "height-out-of-range", null],
  ])("%s %j: %s", (column, cell, code, value) => {
    const field = column === "weight" ? "weightKg" : "heightCm";
    const found = onlyProblem({ [column]: cell });
    expect(found).toMatchObject({ code, effect: "left-out", column, value });
    expect(found.child).toMatchObject({ [field]: null });
  });

  it("gain that is no sign of the card", () => {
    expect(onlyProblem({ gain: "Turun" })).toMatchObject({
      child: { gain: null },
      code: "gain-unreadable",
      effect: "left-out",
      column: "gain",
      value: null,
    });
  });
});

describe("who the child is", () => {
  it("is the same in the masked and in the whole export", () => {
    const whole = parse({ nik: "1504010101240001" }).child?.identity;
    expect(whole).toBe(parse().child?.identity);
    expect(parse({ nik: 1_504_010_101_240_001 }).child?.identity).toBe(whole);
  });

  it("is only noted where too little is offered", () => {
    for (const name of [null, "-", "X", { error: "#REF!" }])
      expect(onlyProblem({ name })).toMatchObject({
        child: { identity: null },
        code: "not-followed",
        effect: "note",
      });
  });

  it("is never told by a problem, wherever the columns have slipped to", () => {
    const letter = fc.stringMatching(/^[A-Za-z]{2,12}$/);
    const nik = fc.stringMatching(/^[1-9][0-9]{15}$/);
    const date = fc.date({
      min: new Date("2020-01-01"),
      max: new Date("2026-12-31"),
      noInvalidDate: true,
    });
    const order = fc.shuffledSubarray([...childColumns], {
      minLength: childColumns.length,
    });
    fc.assert(
      fc.property(letter, nik, date, order, (name, number, born, columns) => {
        const birthDate = born.toISOString().slice(0, 10);
        const cells: Record<ChildColumn, Cell> = {
          ...usual,
          name,
          nik: number,
          parent: `${name} ${name}`,
          birthDate,
        };
        const { problems } = parseChildRow(
          { number: 1, cells: columns.map((column) => cells[column]) },
          { ...context, judgeRegency: () => "own" },
        );
        for (const { code, value } of problems) {
          expect(childIssueCodes).toContain(code);
          expect(value ?? "").not.toMatch(/[a-z]{2,}/i);
          expect(value ?? "").not.toContain(number.slice(0, 5));
          expect(value ?? "").not.toContain(birthDate);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is never told by a measure column that holds a part of it", () => {
    const nik = fc.stringMatching(/^[1-9][0-9]{15}$/);
    const name = fc.stringMatching(/^[A-Za-z' .]{1,20}$/);
    const born = fc.integer({ min: 38_718, max: 46_188 });
    const cell = fc.oneof(nik, nik.map(Number), name, born, born.map(String));
    fc.assert(
      fc.property(cell, cell, (weight, height) => {
        const { problems } = parse({ weight, height });
        expect(problems.map(({ value }) => value ?? "").join("")).not.toMatch(
          /[A-Za-z\d]/,
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
