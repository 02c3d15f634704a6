import {
  cleanup,
  fireEvent,
  render,
  screen,
  within,
} from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { ValueRow } from "@/lib/figures/contract";
import { InView, province, readAhead } from "@/components/view/testing/in-view";
import { Funnel } from "./funnel";
import { HonestRanking } from "./honest-ranking";
import { RankingTable } from "./ranking-table";
import { readRanking } from "./testing/read-analysis";

vi.mock("next/navigation", () => ({
  usePathname: () => "/",
  useSearchParams: () => new URLSearchParams(),
}));
vi.mock("@/components/charts/echart", () => ({
  EChart: ({ label }: { label: string }) => (
    <div role="img" aria-label={label} />
  ),
}));

afterEach(cleanup);

const rowOf = (
  area: string,
  name: string,
  numerator: number,
  denominator: number,
): ValueRow => ({
  area: area as AreaCode,
  name,
  simulated: false,
  fromChildren: 0,
  state: "value",
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
  coverage: { reported: 100, registered: 100 },
});
const plain = (text: string | null | undefined) =>
  (text ?? "").replaceAll("\u00a0", " ");

/** Twenty at 100 %, one of them of 12 people, and one far behind. */
const rows = [
  ...Array.from({ length: 20 }, (_, at) => {
    const people = at === 0 ? 12 : 900;
    return rowOf(
      `15.${String(at + 10)}`,
      `Penuh ${String(at)}`,
      people,
      people,
    );
  }),
  rowOf("15.71", "Kota Jambi", 500, 1000),
];
const reply = (client = readAhead(), before = rows) =>
  readRanking(client, {
    indicator: "ds",
    total: rowOf(province, "Jambi", 17612, 18112),
    rows,
    before,
  });

test("twenty areas at 100 % are one band, told once", () => {
  render(
    <InView client={readAhead()}>
      <HonestRanking reply={reply()} />
    </InView>,
  );
  const [bands] = screen.getAllByRole("list");
  expect(bands?.children).toHaveLength(2);
  expect(plain(bands?.children[0]?.textContent)).toMatch(
    /^Setara, tempat 1 sampai 201–20/,
  );
  expect(screen.getAllByRole("button", { name: "setara" })).toHaveLength(1);
  expect(bands?.querySelectorAll("[data-interval]")).toHaveLength(21);
});

test("a movement on a small base is marked as such, and wins no places aloud", () => {
  // With 12 people it was last a month before, and is first now.
  const before = rows.map((row) =>
    row.name === "Penuh 0" ? rowOf(row.area, row.name, 2, 12) : row,
  );
  render(
    <InView client={readAhead()}>
      <HonestRanking reply={reply(readAhead(), before)} />
    </InView>,
  );
  const item = screen
    .getAllByRole("listitem")
    .find((one) => /^(?!Setara).*Penuh 0/.test(one.textContent));
  if (!item) throw new Error("It is in the list");
  expect(
    within(item).getByRole("button", { name: "dasar kecil" }),
  ).toBeTruthy();
  expect(item.textContent).not.toMatch(/[▴▾]/);
});

test("the table begins with few columns, each explained; the others come by choice", async () => {
  render(
    <InView client={readAhead()}>
      <RankingTable reply={reply()} />
    </InView>,
  );
  const table = screen.getByRole("table", { name: /^Peringkat D\/S/ });
  const cellsOf = () =>
    within(within(table).getByRole("row", { name: /Kota Jambi/ }))
      .getAllByRole("cell")
      .map(({ textContent }) => plain(textContent));
  expect(cellsOf()).toEqual(["21", "50,0 %", "21", "0,0", "−35,0"]);
  fireEvent.click(
    within(table).getByRole("button", {
      name: "Apa arti “Tempat yang mungkin”",
    }),
  );
  expect((await screen.findByRole("tooltip")).textContent).toContain(
    "jika kebetulan diperhitungkan",
  );
  fireEvent.click(screen.getByRole("button", { name: "Kolom (4 dari 11)" }));
  for (const box of await screen.findAllByRole("checkbox"))
    if (box instanceof HTMLInputElement && !box.checked) fireEvent.click(box);
  expect(cellsOf()).toEqual([
    "21",
    "50,0 %",
    "46,9 % – 53,1 %",
    "2",
    "21",
    "0,0",
    "–",
    "−35,0",
    "−50,0berarti",
    "−50,0berarti · 20 wilayah",
    "1.000",
    "50,1 %",
  ]);
});

test("the funnel has a table that says who lies outside", () => {
  render(
    <InView client={readAhead()}>
      <Funnel reply={reply()} />
    </InView>,
  );
  expect(screen.getByRole("img", { name: /^Corong D\/S/ })).toBeTruthy();
  const row = (name: RegExp) => screen.getByRole("row", { name }).textContent;
  expect(row(/Kota Jambi/)).toContain("di luar 99,8 %");
  expect(row(/Penuh 0/)).toContain("di dalam corong");
});
