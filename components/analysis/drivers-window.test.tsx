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
import { contributionHref } from "./contribution-href";
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
const reports = { before: 3, after: 3 };
const notOpen = { before: false, after: false };
const parts = [
  { area: "15.01", name: "Kerinci", reports: { before: 3, after: 2 }, notOpen },
  { area: "15.02", name: "Merangin", reports, notOpen },
  { area: "15.71", name: "Kota Jambi", reports, notOpen },
];
/** Three posyandu in each: in Kerinci one is missing now; in Merangin fewer come, and to one nobody, since it did not open; in Kota Jambi nothing changes. */
const afterOf = (part: string, at: number) => {
  if (part === "15.01" && at === 0) return null;
  const numerator = part === "15.02" ? (at === 0 ? 0 : 30) : 40;
  return { numerator, denominator: 50, part };
};
const posyandu = parts.flatMap(({ area: part }) =>
  [0, 1, 2].map((at) => ({
    posyandu: `${part}-${String(at)}`,
    before: { numerator: 40, denominator: 50, part },
    after: afterOf(part, at),
    ...(part === "15.02" && at === 0 && { cause: "closed" as const }),
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

/** `risen`: how many more came to one posyandu of Kota Jambi. */
function show(risen = 0) {
  const client = readAhead();
  const entry = indicatorOf(indicator);
  readChange(client, {
    indicator,
    before: figure(360, 450),
    after: figure(260 + risen, 400),
    ...splitChange(
      entry,
      posyandu.map((one) =>
        one.posyandu === "15.71-0" && one.after !== null
          ? { ...one, after: { ...one.after, numerator: 40 + risen } }
          : one,
      ),
      parts,
      new Set(),
    ),
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
    "Semua yang melaporturun 15,0 poin persentase80,0 % → 65,0 %",
  );
  expect(said).toContain("0 posyandu hanya bulan ini, 1 hanya September 2026");
  expect(said).toContain(
    "Posyandu yang samaturun 5,7 poin persentase80,0 % → 74,3 %7 posyandu",
  );
  // Each posyandu of Merangin weighs 50 of 450, then of 400: (1/9 + 1/8) / 2 · 20 points, twice, are 4.7; 80 points, once, are 9.4.
  expect(said).toContain(
    "Dari perubahan seluruhnya, −4,7 karena keadaan berubah, −9,5 karena posyandu tidak buka, dan −0,8 karena siapa yang melapor.",
  );
  expect(said).toContain("Campuran: tidak ada satu sebab");
  expect(said).toContain(
    "“Posyandu yang sama” (−5,7) adalah perubahan di antara mereka sendiri; “keadaan berubah” (−4,7) adalah bagiannya dalam perubahan Jambi.",
  );
  const items = screen
    .getAllByRole("listitem")
    .map(({ textContent }) => plain(textContent));
  expect(items).toEqual([
    "MeranginMerangin−14,7; keadaan berubah −4,7, tidak buka −9,5, siapa yang melapor −0,5Posyandusendiri 80,0 % → 40,0 % (−40,0); bobotnya naik karena wilayah lain belum melapor",
    "KerinciKerinci−0,6; keadaan berubah 0,0, tidak buka 0,0, siapa yang melapor −0,6Posyandusendiri 80,0 % → 80,0 % (0,0)",
    "Kota JambiKota Jambi+0,3; keadaan berubah 0,0, tidak buka 0,0, siapa yang melapor +0,3Posyandusendiri 80,0 % → 80,0 % (0,0); bobotnya naik karena wilayah lain belum melapor",
  ]);
});

test("the order by what was found is in the address, and puts those last in which nothing was", () => {
  show(1);
  const names = () =>
    screen
      .getAllByRole("checkbox")
      .map((box) => box.getAttribute("aria-label")?.split(": ")[1]);
  expect(names()).toEqual(["Merangin", "Kerinci", "Kota Jambi"]);
  fireEvent.click(
    screen.getByRole("button", { name: "menurut keadaan berubah" }),
  );
  expect(visited).toHaveBeenLastCalledWith("/?drivers=1&driversBy=found");
  cleanup();
  search.text = "drivers=1&driversBy=found";
  show(1);
  expect(
    screen
      .getByRole("button", { name: "menurut keadaan berubah" })
      .getAttribute("aria-pressed"),
  ).toBe("true");
  expect(names()).toEqual(["Merangin", "Kota Jambi", "Kerinci"]);
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
  expect(rows).toContain("Kerinci80,0 %80,0 %−0,60,00,0−0,62010");
  fireEvent.click(screen.getByRole("button", { name: "Unduh CSV" }));
  expect(saveFile.mock.lastCall?.[0]).toBe("change-ds-15-2026-09-2026-10.csv");
  const text = (await saveFile.mock.lastCall?.[1].text()) ?? "";
  const lines = text
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(";").map((one) => Number(one.replace(",", "."))));
  const sum = (numbers: readonly number[]) =>
    numbers.reduce((all, one) => all + one, 0);
  for (const line of lines)
    expect(sum(line.slice(8, 11))).toBeCloseTo(line[7] ?? NaN, 9);
  expect(sum(lines.map((line) => line[7] ?? NaN))).toBeCloseTo(-15, 9);
});

test("an area without a figure now leads to whom it is missing, those first that weighed most", () => {
  const client = readAhead();
  const reply = readChange(client, {
    indicator,
    before: figure(360, 450),
    after: figure(290, 400),
  });
  const silent = { area: "15.01", contribution: -1, after: null } as never;
  expect(contributionHref("id", reply, silent)).toBe(
    "/daftar?area=15.01&month=2026-09&columns=ds%2Cs_target&sort=-s_target",
  );
});
