import { describe, expect, it } from "vitest";
import {
  buildXlsx,
  createTempFiles,
  refusalOf,
} from "@/lib/core/files/tables/testing/sample-files";
import {
  asStored,
  csv,
  heading,
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

describe("codes against names", () => {
  const form = (code: string, village: string): Cell[][] => [
    ["Bulan", "Kode Desa", "Posyandu", "Desa", "S", "D"],
    ["2026-10", code, "Kenanga", village, 10, 8],
  ];

  it("a code that says another village than the name is refused with both readings", async () => {
    const { issues, stored } = await read(
      csv(form("15.72.01.1001", "Pasar Baru")),
    );
    expect(stored).toEqual([]);
    const [issue] = issues.filter(({ severity }) => severity === "error");
    expect(issue).toMatchObject({ code: "code-contradicts-name", row: 2 });
    expect(issue?.message.id).toContain("Sungai Penuh");
    expect(issue?.message.id).toContain("Pasar Baru");
    expect(issue?.message.id).toContain("15.72.01.1003");
  });

  it("an id whose village is another than the one named is refused, too", async () => {
    const { issues } = await read(
      csv([
        ["Bulan", "posyandu_id", "Desa", "S", "D"],
        ["2026-10", "p0", "Pasar Baru", 10, 8],
      ]),
    );
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "code-contradicts-name" }),
    );
  });

  it("codes of another system are named as such, and the names used once their column is passed over", async () => {
    const bps: Cell[][] = [
      ["Bulan", "Kode Desa", "Posyandu", "Desa", "S", "D"],
      ["2026-10", "1572011003", "Kenanga", "Sungai Penuh", 10, 8],
      ["2026-10", "1572011001", "Bougenville", "Pasar Baru", 7, 6],
    ];
    const { codes } = await read(csv(bps));
    expect(codes("warning")).toContain("looks-like-bps-codes");
    const named = await read(csv(bps), {
      headings: [["kode desa", "passed-over"]],
    });
    expect(named.stored.map(([id]) => id)).toEqual(["p0", "p2"]);
  });

  it("a small difference of spelling is none", async () => {
    const { stored } = await read(csv(form("1572011001", "Kel. Sei Penuh")));
    expect(stored.map(([id]) => id)).toEqual(["p0"]);
  });
});

describe("the period of a file", () => {
  const bare = [heading.slice(1), ...rows.map((row) => row.slice(1))];

  it.each([
    [
      "its title",
      csv([["Laporan bulan September 2026"], ...bare]),
      "laporan.csv",
    ],
    ["its name", csv(bare), "rekap-september-2026.csv"],
    [
      "its sheet",
      buildXlsx({ sheets: [{ name: "Sept 2026", data: xlsxRows(bare) }] }),
      "a.xlsx",
    ],
  ])("is a question when %s says another month", async (_, bytes, fileName) => {
    const { codes } = await read(bytes, { month: october, fileName });
    expect(codes("question")).toEqual(["period-differs"]);
  });

  it("is taken from the title when nobody else says it, and that is said", async () => {
    const { stored, codes } = await read(
      csv([["BULAN OKTOBER 2026"], ...bare]),
    );
    expect(stored).toEqual(asStored);
    expect(codes("warning")).toContain("period-from-file");
  });

  it("decides between sheets; else the sender is asked, and a named one is read", async () => {
    const sheets = ["September", "Oktober"].map((name, index) => ({
      name,
      data: xlsxRows(
        bare.map((row, at) =>
          at === 0
            ? row
            : row.map((cell) =>
                typeof cell === "number" ? cell + index : cell,
              ),
        ),
      ),
    }));
    const book = buildXlsx({ sheets });
    const { stored } = await read(book, { month: october });
    expect(stored).toEqual([
      ["p0", "2026-10", 11, 9, 6],
      ["p2", "2026-10", 8, 7, 5],
    ]);
    const refusal = await refusalOf(read(book));
    expect(refusal.code).toBe("several-sheets");
    expect(refusal.choices).toEqual(["September", "Oktober"]);
    const named = await read(book, { month: october, sheet: "september" });
    expect(named.codes("question")).toEqual(["period-differs"]);
  });

  it("dates of numbers have one order in a column: any second number above 12 decides, else nobody does", async () => {
    const dated = (first: string, second: string) =>
      csv([
        heading,
        [first, ...(rows[0] ?? []).slice(1)],
        [second, ...(rows[1] ?? []).slice(1)],
      ]);
    expect((await read(dated("10/1/2026", "10/15/2026"))).months).toEqual([
      "2026-10",
    ]);
    expect((await read(dated("1/10/2026", "15/10/2026"))).months).toEqual([
      "2026-10",
    ]);
    const open = await read(dated("10/1/2026", "10/2/2026"));
    expect(open.codes("error")).toEqual(["month-ambiguous", "month-ambiguous"]);
    const chosen = await read(dated("10/1/2026", "10/2/2026"), {
      month: october,
    });
    expect(chosen.stored).toEqual(asStored);
  });
});

describe("a file of another kind", () => {
  it.each([
    [
      "children",
      ["NIK", "Nama", "JK", "Tgl Lahir", "Berat", "Tinggi"],
      "other-kind-children",
    ],
    [
      "the registry",
      ["Nama", "Bujur", "Lintang", "Strata"],
      "other-kind-registry",
    ],
  ])("of %s is named for what it is", async (_, headings, code) => {
    const refusal = await refusalOf(
      read(csv([headings, headings.map(() => "x")])),
    );
    expect(refusal.code).toBe(code);
  });
});
