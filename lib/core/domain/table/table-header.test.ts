import { describe, expect, it } from "vitest";
import type { Cell, TableRow } from "@/lib/core/domain/cell";
import { splitAtHeader } from "./table-header";

const headings = {
  kode: "code",
  "kode posyandu": "code",
  posyandu: "name",
  s: "s",
  "s: sasaran": "s",
  s_target: "s",
  k: "k",
  "k: kms": "k",
  k_card: "k",
  d: "d",
  "d: ditimbang": "d",
  d_weighed: "d",
} as const;
type Key = (typeof headings)[keyof typeof headings];

const match = (text: string): Key | null =>
  (headings as Record<string, Key>)[text.toLowerCase()] ?? null;

async function split(rows: Cell[][], chunkSize = 4) {
  const numbered: TableRow[] = rows
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.length > 0);
  async function* chunks() {
    for (let at = 0; at < numbered.length; at += chunkSize)
      yield numbered.slice(at, at + chunkSize);
  }
  const {
    header,
    titles,
    rows: below,
  } = await splitAtHeader(chunks(), {
    match,
    required: ["code", "s", "k", "d"],
  });
  const data: number[] = [];
  for await (const chunk of below)
    data.push(...chunk.map(({ number }) => number));
  return { header, titles: titles.map(({ number }) => number), data };
}

const columnsOf = (header: { columns: Map<string, number> } | null) =>
  Object.fromEntries(header?.columns ?? []);

describe("the heading row", () => {
  it("is found below merged titles, whatever the order of the columns", async () => {
    const found = await split([
      ["LAPORAN POSYANDU"],
      ["Bulan: Oktober 2026"],
      [],
      ["D", "Kode", "K", "S"],
      [3, "15.01", 4, 5],
      [1, "15.02", 2, 3],
    ]);
    expect(found).toMatchObject({
      titles: [1, 2],
      data: [5, 6],
      header: { row: 4, unknown: [], duplicates: [], missing: [] },
    });
    expect(columnsOf(found.header)).toEqual({ d: 0, code: 1, k: 2, s: 3 });
  });

  it("names what is unknown, double and missing; a double column is not used", async () => {
    const { header } = await split([
      ["Kode", "Catatan", "S", "S: sasaran", "K"],
      ["15.01", "x", 1, 2, 3],
    ]);
    expect(header).toMatchObject({
      unknown: [{ column: 1, text: "Catatan" }],
      duplicates: [{ key: "s", columns: [2, 3] }],
      missing: ["d"],
    });
    expect(columnsOf(header)).toEqual({ code: 0, k: 4 });
  });

  it("is the lower one of labels above codes", async () => {
    const found = await split([
      ["Kode", "S: sasaran", "K: KMS", "D: ditimbang"],
      ["kode", "s_target", "k_card", "d_weighed"],
      ["15.01", 1, 2, 3],
    ]);
    expect(found).toMatchObject({ header: { row: 2 }, titles: [1], data: [3] });
  });

  it("passes over a second heading row that says less", async () => {
    const found = await split([
      ["Kode", "S", "K", "D"],
      [null, "s_target", "k_card", "d_weighed"],
      ["15.01", 1, 2, 3],
    ]);
    expect(found).toMatchObject({ header: { row: 2 }, data: [3] });
    expect(columnsOf(found.header)).toEqual({ code: 0, s: 1, k: 2, d: 3 });
    const less = await split([
      ["Kode", "S", "K", "D"],
      ["x", "s_target", "k_card", "d_weighed"],
      ["15.01", 1, 2, 3],
    ]);
    expect(less).toMatchObject({ header: { row: 1, missing: [] }, data: [3] });
  });

  it("takes headings merged down from the row above", async () => {
    const found = await split([
      ["Kode\nPosyandu", "Balita", null, null],
      [null, "S", "K", "D"],
      ["15.01", 1, 2, 3],
    ]);
    expect(columnsOf(found.header)).toEqual({ code: 0, s: 1, k: 2, d: 3 });
    expect(found.data).toEqual([3]);
  });

  it("is not followed by the row that numbers the columns", async () => {
    expect(
      (
        await split([
          ["Kode", "S", "K", "D"],
          [1, 2, 3, 4],
          ["15.01", 1, 2, 3],
        ])
      ).data,
    ).toEqual([3]);
    expect(
      (
        await split([
          ["Kode", "S", "K", "D"],
          ["(1)", "(2)", "(3)", "(4)"],
          ["15.01", 1, 2, 3],
        ])
      ).data,
    ).toEqual([3]);
  });

  it("stays the first when it is repeated on a later page, so that no row is lost", async () => {
    const head = ["Kode", "S", "K", "D"];
    expect(
      await split([head, ["15.01", 1, 2, 3], head, ["15.02", 1, 2, 3]]),
    ).toMatchObject({ header: { row: 1 }, data: [2, 3, 4] });
  });

  it("may stand alone", async () => {
    expect(await split([["Kode", "S", "K", "D"]])).toMatchObject({
      header: { row: 1 },
      data: [],
    });
  });

  it("is absent when nothing is known of the first 30 rows", async () => {
    const rows: Cell[][] = Array.from({ length: 30 }, (_, index) => [
      "baris",
      index,
    ]);
    const found = await split([...rows, ["Kode", "S", "K", "D"]]);
    expect(found.header).toBeNull();
    expect(
      (
        await split([
          ["Kode", "S"],
          ["15.01", 1],
        ])
      ).header,
    ).toBeNull();
    expect((await split([])).header).toBeNull();
  });

  it("leaves the file closed when the rows are not taken to their end", async () => {
    let isClosed = false;
    async function* chunks(): AsyncGenerator<TableRow[]> {
      try {
        for (let number = 1; ; number += 40) {
          yield Array.from({ length: 40 }, (_, index) => ({
            number: number + index,
            cells: ["Kode", "S", "K"],
          }));
        }
      } finally {
        isClosed = true;
      }
    }
    const { rows } = await splitAtHeader(chunks(), { match });
    const iterator = rows[Symbol.asyncIterator]();
    expect(await iterator.next()).toMatchObject({ done: false });
    await iterator.return?.();
    expect(isClosed).toBe(true);
  });

  it("is no row of data, whatever its remarks say", async () => {
    for (const remark of ["S", "K", "Posyandu", "kode", "D"]) {
      const head = ["Kode", "Posyandu", "Desa", "S", "K", "D", "Keterangan"];
      const found = await split([
        head,
        ["15.01", "Melati", "Baru", 1, 2, 3, remark],
        ["15.02", "Mawar", "Baru", 1, 2, 3, null],
      ]);
      expect(found, remark).toMatchObject({ header: { row: 1 }, data: [2, 3] });
      const empty = await split([
        head,
        [null, "Melati", "Baru", null, null, null, remark],
        [null, "Mawar", "Baru", null, null, null, null],
      ]);
      expect(empty, remark).toMatchObject({ header: { row: 1 }, data: [2, 3] });
    }
  });
});

describe("headings in several rows", () => {
  const L = "L";
  const P = "P";

  it("take the stated sum of boys and girls", async () => {
    const { header, data } = await split([
      ["Kode", "S", null, null, "K", null, null, "D", null, null],
      [null, L, P, "Jml", L, P, "Jml", L, P, "Jml"],
      ["15.01", 50, 50, 100, 40, 40, 80, 30, 30, 60],
    ]);
    expect(columnsOf(header)).toEqual({ code: 0, s: 3, k: 6, d: 9 });
    expect(header?.splits.get("d")).toEqual({ boys: 7, girls: 8, total: 9 });
    expect(header?.rows).toEqual([1, 2]);
    expect(data).toEqual([3]);
  });

  it("add boys and girls where no sum is stated, also under a group of all", async () => {
    const { header } = await split([
      ["LAPORAN"],
      ["Kode", "Penimbangan balita", null, null, null, null, null],
      [null, "S", null, "K", null, "D", null],
      [null, "Lk", "Pr", "Laki-laki", "Perempuan", L, P],
      ["15.01", 50, 50, 40, 40, 30, 30],
    ]);
    expect(columnsOf(header)).toEqual({ code: 0 });
    expect(Object.fromEntries(header?.splits ?? [])).toEqual({
      s: { boys: 1, girls: 2, total: null },
      k: { boys: 3, girls: 4, total: null },
      d: { boys: 5, girls: 6, total: null },
    });
    expect(header?.missing).toEqual([]);
  });

  it("read a part that is written behind the heading", async () => {
    const { header } = await split([
      ["Kode", "S L", "S P", "K (Jumlah)", "D"],
      ["15.01", 1, 2, 3, 4],
    ]);
    expect(columnsOf(header)).toEqual({ code: 0, k: 3, d: 4 });
    expect(header?.splits.get("s")).toEqual({ boys: 1, girls: 2, total: null });
  });

  it("never take boys alone for the whole", async () => {
    const { header } = await split([
      ["Kode", "S", "K", "D"],
      [null, L, "Jml", null],
      ["15.01", 1, 2, 3],
    ]);
    expect(columnsOf(header)).toEqual({ code: 0, k: 2, d: 3 });
    expect(header).toMatchObject({
      missing: ["s"],
      unknown: [{ column: 1, text: "S L" }],
    });
  });

  it("name unknown columns with their group, each by another text", async () => {
    const { header } = await split([
      ["Kode", "S", "K", "D", "Imunisasi", null, null],
      [null, null, null, null, "HB0", "BCG", "BCG"],
      ["15.01", 1, 2, 3, 4, 5, 6],
    ]);
    expect([...(header?.texts.values() ?? [])]).toEqual([
      "Kode",
      "S",
      "K",
      "D",
      "Imunisasi HB0",
      "Imunisasi BCG",
      "Imunisasi BCG (2)",
    ]);
  });

  it("are all read, also above a row that only a few of them have", async () => {
    const { header } = await split([
      ["", "Balita", "", "", "Ibu hamil", ""],
      ["", "Sasaran", "Gizi", "", "Berat badan", ""],
      ["", "", "BB/U", "", "", ""],
      ["Kode", "S", "K", "D", "Naik", "Turun"],
      ["15.01", 1, 2, 3, 4, 5],
    ]);
    expect(header?.rows).toEqual([1, 2, 3, 4]);
    expect(columnsOf(header)).toEqual({ code: 0, s: 1, k: 2, d: 3 });
    expect(header?.unknown.map(({ text }) => text)).toEqual([
      "Berat badan Naik",
      "Berat badan Turun",
    ]);
  });

  it("are no groups where a line of a title stands above", async () => {
    for (const title of [
      ["Kecamatan: Siulak", null, "Bulan: Oktober"],
      ["Kabupaten", ":", "Kerinci"],
      [null, null, "REKAP OKTOBER 2026"],
    ]) {
      const { header } = await split([
        title,
        ["Kode", "S", "K", "D"],
        ["15.01", 1, 2, 3],
      ]);
      expect(columnsOf(header)).toEqual({ code: 0, s: 1, k: 2, d: 3 });
      expect(header?.unknown).toEqual([]);
    }
  });
});
