import fc from "fast-check";
import { expect, it } from "vitest";
import { packCounts, unpackCounts } from "./packed-counts";

const columns = ["registered", "ds_num", "ds_den"];
const count = fc.oneof(
  fc.nat(200),
  fc.nat(2 ** 31 - 1),
  fc.constantFrom(0, 127, 128, 16_383, 16_384, 2 ** 31 - 1),
);
const row = fc.record({
  area: fc.stringMatching(/^\d\d\.\d\d$/),
  numbers: fc.tuple(count, count, count),
  lastReceivedAt: fc.option(fc.date({ noInvalidDate: true })),
});

it("brings back every count, code and time", () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const { head, numbersOf } = unpackCounts(
        packCounts(columns, rows),
        columns,
      );
      expect(head.areas).toEqual(rows.map(({ area }) => area));
      expect(head.received).toEqual(
        rows.map((one) => one.lastReceivedAt?.getTime() ?? null),
      );
      for (const [place, { numbers }] of rows.entries())
        expect([...numbersOf(place)]).toEqual(numbers);
    }),
  );
});

it("lays counts out by their names: a product with other columns finds its own, and nothing where there was none", () => {
  const bytes = packCounts(columns, [
    { area: "15", numbers: [7, 300, 500], lastReceivedAt: null },
  ]);
  const { numbersOf } = unpackCounts(bytes, ["ds_den", "new_num", "ds_num"]);
  expect([...numbersOf(0)]).toEqual([500, 0, 300]);
});

it("keeps names, villages and closed days of posyandu", () => {
  const bytes = packCounts(columns, [
    {
      area: "p1",
      numbers: [1, 0, 0],
      lastReceivedAt: null,
      name: "Melati 🌸",
      village: "15.01.01.2001",
      notOpen: true,
    },
    {
      area: "p2",
      numbers: [1, 0, 0],
      lastReceivedAt: null,
      name: "Mawar",
      village: "15.01.01.2002",
      notOpen: false,
    },
  ]);
  expect(unpackCounts(bytes, columns).head).toMatchObject({
    names: ["Melati 🌸", "Mawar"],
    villages: ["15.01.01.2001", "15.01.01.2002"],
    notOpen: [1, 0],
  });
});

it.each([-1, 0.5])("refuses %d, which is no count", (wrong) => {
  expect(() =>
    packCounts(columns, [
      { area: "15", numbers: [wrong, 0, 0], lastReceivedAt: null },
    ]),
  ).toThrow("registered is no count");
});

it("does not read bytes that are cut off or longer than they say", () => {
  const bytes = packCounts(columns, [
    { area: "15", numbers: [7, 300, 500], lastReceivedAt: null },
  ]);
  for (const wrong of [bytes.subarray(0, -1), Uint8Array.of(...bytes, 1)])
    expect(() => unpackCounts(wrong, columns)).toThrow("not as long");
});
