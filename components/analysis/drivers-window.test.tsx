import {
  cleanup,
  fireEvent,
  render,
  screen,
  within,
} from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { splitChange } from "@/lib/analysis/server/split-change";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { ValueRow } from "@/lib/figures/contract";
import { InView, province, readAhead } from "@/components/view/testing/in-view";
import { DriversWindow } from "./drivers-window";
import { readChange } from "./testing/read-analysis";

const { visited, search, saveFile } = vi.hoisted(() => ({
  visited: vi.fn<(href: string) => void>(),
  search: { text: "drivers=1" },
  saveFile: vi.fn<(name: string, content: Blob) => void>(),
}));
vi.mock("next/navigation", () => ({
  usePathname: () => "/",
  useSearchParams: () => new URLSearchParams(search.text),
}));
vi.mock("@/components/handout/save-file", () => ({ saveFile }));

afterEach(() => {
  cleanup();
  search.text = "drivers=1";
  vi.restoreAllMocks();
});

const indicator = "ds" as const;
const parts = [
  { area: "15.01", name: "Kerinci" },
  { area: "15.02", name: "Merangin" },
  { area: "15.71", name: "Kota Jambi" },
];
/** Three posyandu in each: in Kerinci one is missing now, in Merangin fewer come, in Kota Jambi nothing changes. */
const posyandu = parts.flatMap(({ area: part }) =>
  [0, 1, 2].map((at) => ({
    posyandu: `${part}-${String(at)}`,
    before: { numerator: 40, denominator: 50, part },
    after:
      part === "15.01" && at === 0
        ? null
        : { numerator: part === "15.02" ? 30 : 40, denominator: 50, part },
  })),
);
const figure = (numerator: number, denominator: number): ValueRow => ({
  area: province,
  name: "Jambi",
  simulated: false,
  fromChildren: 0,
  state: "value",
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
  coverage: { reported: denominator / 50, registered: 9 },
});

function show() {
  const client = readAhead();
  const entry = indicatorOf(indicator);
  readChange(client, {
    indicator,
    before: figure(360, 450),
    after: figure(290, 400),
    ...splitChange(entry, posyandu, parts, new Set()),
  });
  readChange(
    client,
    {
      indicator,
      before: figure(240, 300),
      after: figure(200, 250),
      ...splitChange(entry, posyandu, parts, new Set(["15.02"])),
    },
    "15.02",
  );
  vi.spyOn(history, "pushState").mockImplementation((_state, _title, href) =>
    visited(String(href)),
  );
  render(
    <InView client={client}>
      <DriversWindow against="1" onClose={() => {}} />
    </InView>,
  );
}

const plain = (text: string | null | undefined) =>
  (text ?? "").replaceAll("\u00a0", " ");

test("says the change of all beside that of the same posyandu, and parts that add up to it", () => {
  show();
  const said = plain(screen.getByRole("dialog").textContent);
  expect(said).toContain(
    "Semua yang melaporturun 7,5 poin persentase80,0 % → 72,5 %",
  );
  expect(said).toContain("0 posyandu hanya bulan ini, 1 hanya September 2026");
  expect(said).toContain(
    "Posyandu yang samaturun 7,5 poin persentase80,0 % → 72,5 %8 posyandu",
  );
  // Merangin weighs 150 of 450, then of 400: (1/3 + 3/8) / 2 · 20 points are 7.1; who weighs more or less made up for the rest.
  expect(said).toContain(
    "Dari perubahan itu, −7,1 ditemukan berbeda dan −0,4 karena siapa yang melapor.",
  );
  const items = screen
    .getAllByRole("listitem")
    .map(({ textContent }) => plain(textContent));
  expect(items).toEqual([
    "MeranginMerangin−7,3; ditemukan berbeda −7,1, siapa yang melapor −0,2Posyandu",
    "KerinciKerinci−0,3; ditemukan berbeda 0,0, siapa yang melapor −0,3Posyandu",
    "Kota JambiKota Jambi+0,1; ditemukan berbeda 0,0, siapa yang melapor +0,1Posyandu",
  ]);
});

test("a bar leads to its posyandu, those that pulled hardest first", () => {
  show();
  const href = screen
    .getByRole("link", { name: "Posyandu di balik sumbangan Merangin" })
    .getAttribute("href");
  expect(href).toBe(
    "/daftar?area=15.02&month=2026-10&columns=ds%2Cchange1.ds%2Cpart1.ds&sort=part1.ds",
  );
});

test("an area that is unticked goes into the address, and from there the rest is reckoned without it", () => {
  show();
  fireEvent.click(
    screen.getByRole("checkbox", { name: "Ikut dihitung: Merangin" }),
  );
  expect(visited).toHaveBeenLastCalledWith("/?drivers=1&without=15.02");
  cleanup();
  search.text = "drivers=1&without=15.02";
  show();
  const said = plain(screen.getByRole("dialog").textContent);
  expect(said).toContain("Semua yang melaportetap80,0 % → 80,0 %");
  expect(said).toContain("Dihitung tanpa Merangin.");
  expect(
    screen.getByRole<HTMLInputElement>("checkbox", {
      name: "Ikut dihitung: Merangin",
    }).checked,
  ).toBe(false);
  fireEvent.click(screen.getByRole("button", { name: "Kembalikan semua" }));
  expect(visited).toHaveBeenLastCalledWith("/?drivers=1");
});

test("table and file hold the parts, which add up as they are read", async () => {
  show();
  fireEvent.click(screen.getByRole("button", { name: "Tabel" }));
  const rows = within(screen.getByRole("table"))
    .getAllByRole("row")
    .map(({ textContent }) => plain(textContent));
  expect(rows).toContain("Kerinci80,0 %80,0 %−0,30,0−0,3201");
  fireEvent.click(screen.getByRole("button", { name: "Unduh CSV" }));
  expect(saveFile.mock.lastCall?.[0]).toBe("change-ds-15-2026-09-2026-10.csv");
  const text = (await saveFile.mock.lastCall?.[1].text()) ?? "";
  const sums = text
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => Number(line.split(";")[7]?.replace(",", ".")));
  expect(sums.reduce((all, one) => all + one, 0)).toBeCloseTo(-7.5, 9);
});
