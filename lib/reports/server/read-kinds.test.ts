import { describe, expect, it } from "vitest";
import {
  buildXlsx,
  createTempFiles,
} from "@/lib/core/files/tables/testing/sample-files";
import {
  asStored,
  csv,
  heading,
  html,
  october,
  readWith,
  rows,
  xlsxRows,
  type Cell,
} from "@/lib/reports/server/testing/small-forms";

const tempFile = createTempFiles();
const read = (
  bytes: string | Uint8Array,
  more?: Parameters<typeof readWith>[1],
) => readWith(tempFile(bytes), more);

describe("merged cells and groups", () => {
  it("of a web page go to the right and down", async () => {
    const page = html(`
      <tr><th rowspan="2">Bulan<th rowspan="2">Posyandu<th rowspan="2">Desa<th colspan="3">S<th colspan="3">D</tr>
      <tr><th>L<th>P<th>Jml<th>L<th>P<th>Jml</tr>
      <tr><td rowspan="2">2026-10<td>Kenanga<td rowspan="2">Sungai Penuh<td>4<td>6<td>10<td>3<td>5<td>8</tr>
      <tr><td>Puspa Sari<td>1<td>2<td>3<td>1<td>1<td>2</tr>`);
    const { stored, codes } = await read(page, { month: october });
    expect(stored).toEqual([
      ["p0", "2026-10", 10, 8, null],
      ["p1", "2026-10", 3, 2, null],
    ]);
    expect(codes("note")).toContain("filled-from-above");
  });

  it("that are only empty are filled where the column is written in groups", async () => {
    const grouped = [
      heading,
      ["2026-10", "Kenanga", "Sungai Penuh", 10, 8, 5],
      ["2026-10", "Puspa Sari", null, 1, 1, 1],
      ["2026-10", "Bougenville", "Pasar Baru", 7, 6, 4],
    ];
    const { stored, codes } = await read(csv(grouped));
    expect(stored.map(([id]) => id)).toEqual(["p0", "p1", "p2"]);
    expect(codes("note")).toContain("filled-from-above");
  });

  it("are not guessed where the column repeats its values", async () => {
    const omitted = [
      heading,
      ["2026-10", "Kenanga", "Sungai Penuh", 10, 8, 5],
      ["2026-10", "Puspa Sari", "Sungai Penuh", 1, 1, 1],
      ["2026-10", "Bougenville", null, 7, 6, 4],
    ];
    const { stored, codes } = await read(csv(omitted));
    expect(stored.map(([id]) => id)).toEqual(["p0", "p1"]);
    expect(codes("error")).toEqual(["missing-identity"]);
  });

  it("boys and girls that do not add up are refused, and boys alone are not the whole", async () => {
    const split: Cell[][] = [
      ["Bulan", "Posyandu", "Desa", "S", null, null, "D", null, null],
      [null, null, null, "L", "P", "Jml", "L", "P", "Jml"],
      ["2026-10", "Kenanga", "Sungai Penuh", 4, 6, 11, 3, 5, 8],
      ["2026-10", "Bougenville", "Pasar Baru", 4, 3, 7, 3, 3, 6],
    ];
    const { stored, issues } = await read(
      buildXlsx({ sheets: [{ name: "Laporan", data: xlsxRows(split) }] }),
    );
    expect(stored).toEqual([["p2", "2026-10", 7, 6, null]]);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "parts-differ", row: 3, value: "11" }),
    );
    const half = await read(
      csv([
        ["Bulan", "Posyandu", "Desa", "S L", "D", "N"],
        ...rows.map((row) => [...row]),
      ]),
    );
    expect(half.stored).toEqual([
      ["p0", "2026-10", null, 8, 5],
      ["p2", "2026-10", null, 6, 4],
    ]);
    expect(half.codes("question")).toEqual(["column-unclear"]);
  });
});

describe("what is no data", () => {
  it("totals and subtotals are passed over, and held against their rows", async () => {
    const withTotals: Cell[][] = [
      heading,
      rows[0] ?? [],
      [null, "Jumlah Desa Sungai Penuh", null, 10, 8, 5],
      rows[1] ?? [],
      [null, "Sub Total", null, 7, 6, 4],
      ["TOTAL", null, null, 17, 14, 9],
    ];
    const { stored, issues, rowsRead, rowsPassedOver, codes } = await read(
      csv(withTotals),
      { month: october },
    );
    expect(stored).toEqual(asStored);
    expect([rowsRead, rowsPassedOver]).toEqual([2, 3]);
    expect(codes("warning")).not.toContain("total-differs");
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(codes("warning")).toEqual(["missing-column"]);
  });

  it("a total that is not the sum of its rows is named", async () => {
    const { issues } = await read(
      csv([heading, ...rows, [null, "JUMLAH", null, 17, 15, 9]]),
      { month: october },
    );
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: "total-differs",
        column: "D",
        value: "15",
        row: 4,
      }),
    );
  });

  it("every row of a file is read, refused or passed over, whatever its remarks say", async () => {
    for (const remark of ["N", "D", "desa", "Posyandu", "Jumlah", "S"]) {
      const all: Cell[][] = [
        [...heading, "Keterangan"],
        ...rows.map((row, index) => [...row, index === 0 ? remark : null]),
        [...heading, "Keterangan"],
        [null, null, null, null, null, "Mengetahui,", null],
        ["2026-10", "Tidak Dikenal", "Pasar Baru", 1, 1, 1, null],
        ["2026-10", "Kemuning", "Pasar Baru", null, null, null, null],
      ];
      for (const bytes of [
        csv(all),
        buildXlsx({ sheets: [{ name: "Data", data: xlsxRows(all) }] }),
        html(
          all
            .map(
              (row) =>
                `<tr>${row.map((cell) => `<td>${String(cell ?? "")}`).join("")}</tr>`,
            )
            .join(""),
        ),
      ]) {
        const reading = await read(bytes);
        expect(reading.stored).toEqual(asStored);
        expect([
          reading.rowsRead,
          reading.refused.length,
          reading.rowsPassedOver,
        ]).toEqual([3, 1, 3]);
      }
    }
  });

  it("hidden rows and columns are read, and said", async () => {
    const data = xlsxRows([heading, ...rows], 0, [3]);
    const { stored, codes } = await read(
      buildXlsx({ sheets: [{ name: "Laporan", data }] }),
    );
    expect(stored).toEqual(asStored);
    expect(codes("warning")).toContain("hidden-rows");
  });
});

describe("columns", () => {
  it("with counts under an unknown heading are asked about where something is missing, and taken as chosen", async () => {
    const renamed: Cell[][] = [
      ["Bulan", "Posyandu", "Desa", "Sasaran anak", "Yang nimbang", "N"],
      ...rows,
    ];
    const open = await read(csv(renamed));
    expect(open.codes("question")).toEqual([
      "column-unclear",
      "column-unclear",
    ]);
    const chosen = await read(csv(renamed), {
      headings: [
        ["sasaran anak", "s_target"],
        ["yang nimbang", "d_weighed"],
      ],
    });
    expect(chosen.stored).toEqual(asStored);
    expect(chosen.codes("question")).toEqual([]);
    expect(chosen.columns).toContainEqual({
      heading: "Yang nimbang",
      letter: "E",
      use: "d_weighed",
      filled: null,
    });
  });

  it("chosen for one element are added up, and one that is passed over is not read", async () => {
    const bands: Cell[][] = [
      ["Bulan", "Posyandu", "Desa", "Sasaran bayi", "Sasaran anak", "D", "N"],
      ["2026-10", "Kenanga", "Sungai Penuh", 4, 6, 8, 5],
    ];
    const { stored, codes } = await read(csv(bands), {
      headings: [
        ["sasaran bayi", "s_target"],
        ["sasaran anak", "s_target"],
        ["n", "passed-over"],
      ],
    });
    expect(stored).toEqual([["p0", "2026-10", 10, 8, null]]);
    expect(codes("note")).toEqual(["sum-of-columns"]);
  });

  it("without a heading are named by their letter", async () => {
    const { issues } = await read(
      csv([heading, ...rows.map((row) => [...row, 99])]),
    );
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "column-without-heading", column: "G" }),
    );
  });

  it("Desa and Kelurahan are one, unless both are filled and differ", async () => {
    const two: Cell[][] = [
      ["Bulan", "Posyandu", "Desa", "Kelurahan", "S", "D"],
      ["2026-10", "Kenanga", null, "Sungai Penuh", 10, 8],
      ["2026-10", "Bougenville", "Pasar Baru", null, 7, 6],
      ["2026-10", "Kemuning", "Pasar Baru", "Sungai Penuh", 7, 6],
    ];
    const { stored, codes } = await read(csv(two));
    expect(stored.map(([id]) => id)).toEqual(["p0", "p2"]);
    expect(codes("error")).toEqual(["names-differ"]);
  });

  it("a percentage is no count, whatever its cell shows", async () => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="0&quot; %&quot;"/><numFmt numFmtId="171" formatCode="0%;;;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="171"/><xf numFmtId="170"/></cellXfs>`;
    for (const [style, isRefused] of [
      [1, true],
      [2, true],
      [3, false],
    ] as const) {
      const data = xlsxRows(
        [heading, ["2026-10", "Kenanga", "Sungai Penuh", 1, 1, 0]],
        style,
      );
      const { codes, stored } = await read(
        buildXlsx({ styles, sheets: [{ name: "Laporan", data }] }),
      );
      expect(codes("error").includes("percentage"), String(style)).toBe(
        isRefused,
      );
      expect(stored).toHaveLength(isRefused ? 0 : 1);
    }
  });
});
