import { describe, expect, test } from "vitest";
import type { Cell } from "@/lib/core/domain/cell";
import {
  createRowKinds,
  headingsToCompare,
  type PassedOver,
  type RowShape,
} from "./row-kind";

const headings = ["No", "Nama", "Desa", "Kecamatan", "Puskesmas", "Lahir", "S"];

const shape: RowShape = {
  headings: headingsToCompare(
    new Map(headings.map((text, index) => [index, [text]])),
  ),
  ids: [],
  dates: [5],
  name: [1],
  place: [2],
  figures: [6],
  others: [3, 4],
};

function kindsOf(
  rows: readonly (readonly Cell[])[],
  of: RowShape = shape,
): (PassedOver | null)[] {
  const kindOf = createRowKinds(of);
  return rows.map((cells, index) =>
    kindOf({ number: index + 2, cells: [...cells] }),
  );
}

describe("a row is none of data", () => {
  test("as a total, alone, of a village and of all", () => {
    expect(
      kindsOf([
        [null, "Jumlah", null, null, null, null, 60],
        ["Jumlah", null, null, null, null, null, 60],
        [null, "Sub Total :", "Lempur", null, null, null, 60],
        [null, "Total Desa Lempur", null, null, null, null, 60],
        ["Rata-rata", null, null, null, null, null, "12,5"],
        [null, null, "Jumlah Lempur", null, null, null, 60],
        ["Jumlah", 2, null, null, null, null, null],
      ]),
    ).toEqual(Array.from({ length: 7 }, () => "total"));
  });

  test("as headings that come again, whole or numbered", () => {
    expect(kindsOf([headings, [1, 2, 3, 4, 5, 6, 7]])).toEqual([
      "repeated-heading",
      "repeated-heading",
    ]);
  });

  test("as a signature, in one cell or two, with the names of those who sign", () => {
    expect(
      kindsOf([
        [null, "Mengetahui,", null, null, null, "Lempur, 5 Oktober 2026"],
        [null, "Kepala Puskesmas Lempur", "Koordinator Gizi"],
        [null, "(..................)"],
        [null, "Siti Aminah, S.K.M."],
        [null, "NIP. 19780101 200501 2 001"],
        [null, null, null, "NIP 19780101 200501 2 001"],
        [12, null, null, null, null, null, null],
      ]),
    ).toEqual(Array.from({ length: 7 }, () => "no-data"));
  });
});

describe("a row stays data", () => {
  test("whose name merely contains such a word, in a place or with a date", () => {
    expect(
      kindsOf([
        [1, "Total Sari", "Lempur", null, null, null, 60],
        [2, "Jumlah Sari", null, null, null, "2025-09-10", null],
        [3, "Jumlah", null, null, null, 45_900, null],
        [4, "Kepala Gading", "Lempur", null, null, null, null],
        [5, "Bidan Delima", null, "Gunung Raya", "Lempur", null, null],
        [6, "Total Sari", null, "Gunung Raya", "Lempur", null, null],
        [7, "Mawar Total", null, null, null, null, null],
        [8, "Ketua Ayu", "Lempur", null, null, "10/09/2025", null],
      ]),
    ).toEqual(Array.from({ length: 8 }, () => null));
  });

  test("without a name, if it has a figure", () => {
    expect(
      kindsOf([
        [1, null, null, null, null, null, 60],
        [1, null, null, null, null, null, null],
      ]),
    ).toEqual([null, "no-data"]);
    const wide = { ...shape, others: [0, 3, 4] };
    expect(
      kindsOf([[1, null, null, "Gunung Raya", "Lempur", null, null]], wide),
    ).toEqual([null]);
  });

  test("with only a name, unless a signature stands above it", () => {
    const alone = [null, "Siti Aminah"];
    expect(
      kindsOf([
        alone,
        [null, "Mengetahui,"],
        alone,
        headings,
        alone,
        [null, "Mengetahui,"],
        [1, "Melati", "Lempur", null, null, null, 60],
        alone,
      ]),
    ).toEqual([
      null,
      "no-data",
      "no-data",
      "repeated-heading",
      null,
      "no-data",
      null,
      null,
    ]);
  });

  test("with an id, whatever else it says", () => {
    const withId = { ...shape, ids: [0] };
    expect(
      kindsOf(
        [
          ["p1", "Jumlah", null],
          [null, "Jumlah", null],
        ],
        withId,
      ),
    ).toEqual([null, "total"]);
  });
});

test("two columns that come again are headings where there are no more", () => {
  const narrow = {
    ...shape,
    headings: headingsToCompare(
      new Map([
        [1, ["Nama"]],
        [2, ["Desa"]],
      ]),
    ),
  };
  expect(
    kindsOf(
      [
        [null, "NAMA", "desa"],
        [null, "Nama", "Lempur"],
      ],
      narrow,
    ),
  ).toEqual(["repeated-heading", null]);
});
