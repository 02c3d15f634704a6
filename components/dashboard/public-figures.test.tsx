import {
  act,
  cleanup,
  fireEvent,
  render,
  screen,
  within,
} from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { AreaCode } from "@/lib/core/domain/ids";
import { addMonths } from "@/lib/core/domain/month-steps";
import { twoYears } from "@/lib/figures/client/series-query";
import { valuesQuery } from "@/lib/figures/client/values-query";
import type { Figure, SeriesPoint, ValueRow } from "@/lib/figures/contract";
import { palettes } from "@/components/theme/tokens";
import type { MapCanvasProps } from "@/components/map/map-canvas";
import {
  InView,
  month,
  province,
  readAhead,
  readShapes,
} from "@/components/view/testing/in-view";
import { PublicNote } from "@/components/figures/public-note";
import { HeadlinePanel } from "./headline-panel";
import { MapPanel } from "./map-panel";
import { RankingPanel } from "./ranking-panel";
import { TrendPanel } from "./trend/trend-panel";
import { trendOption } from "./trend/trend-option";

const { canvas, saveFile } = vi.hoisted(() => ({
  canvas: { props: null as MapCanvasProps | null },
  saveFile: vi.fn<(name: string, content: Blob) => void>(),
}));
vi.mock("next/navigation", () => ({
  usePathname: () => "/",
  useSearchParams: () =>
    new URLSearchParams({ ranking: "indicator", indicator: "stunting" }),
}));
vi.mock("@/components/live/use-live", () => ({ useLiveChange: () => null }));
vi.mock("@/components/charts/echart", () => ({ EChart: () => null }));
vi.mock("@/components/handout/save-file", () => ({ saveFile }));
vi.mock("@/components/map/map-canvas", () => ({
  MapCanvas: (props: MapCanvasProps) => {
    canvas.props = props;
    return null;
  },
}));

/** What is fetched on demand may take its time on a busy machine. */
const patient = { timeout: 20_000 };

afterEach(cleanup);

const indicator = "stunting" as const;
const coverage = { reported: 100, registered: 100 };
const few: Figure = { state: "suppressed", atMost: 0.7299, coverage };
const nearlyAll: Figure = { state: "suppressed", atLeast: 97.59, coverage };
const hidden: Figure = { state: "suppressed", coverage };
const shown: Figure = {
  state: "value",
  value: 12.5,
  numerator: 250,
  denominator: 2000,
  coverage,
};
const row = (code: string, name: string, figure: Figure): ValueRow => ({
  area: AreaCode.parse(code),
  name,
  simulated: false,
  fromChildren: 0,
  ...figure,
});
const rows = [
  row("15.01", "Kerinci", shown),
  row("15.02", "Merangin", few),
  row("15.03", "Sarolangun", nearlyAll),
  row("15.04", "Batanghari", hidden),
];
const point = (back: number, figure: Figure): SeriesPoint => ({
  month: addMonths(month, -back),
  simulated: false,
  fromChildren: 0,
  ...figure,
});
const points = [point(2, nearlyAll), point(1, shown), point(0, few)];

function readPublished(total: Figure) {
  const client = readAhead();
  const asOf = "2026-11-09T02:41:00.000Z";
  for (const back of [0, 1, 12]) {
    const query = {
      area: province,
      level: "regency" as const,
      month: addMonths(month, -back),
      indicator,
    };
    client.setQueryData(valuesQuery(query).queryKey, {
      sequence: 1,
      asOf,
      ...query,
      total: row(province, "Jambi", total),
      rows: back === 0 ? rows : [],
    });
  }
  client.setQueryData(twoYears(province, indicator, month).queryKey, {
    sequence: 1,
    asOf,
    area: province,
    name: "Jambi",
    indicator,
    points,
    surveys: [],
    targetsFrom: null,
    targetsInside: [],
    baseline: null,
    targets: [{ year: 2026, value: 14, source: null }],
  });
  readShapes(
    client,
    rows.map(({ area, name }) => ({ code: area, name })),
  );
  return client;
}

const plain = (text: string | null | undefined) =>
  (text ?? "").replaceAll("\u00a0", " ");
const linesOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole("row")
    .map(({ textContent }) => plain(textContent));

async function saved(menu: string): Promise<string[]> {
  fireEvent.click(screen.getByRole("button", { name: menu }));
  fireEvent.click(
    await screen.findByRole("button", { name: "Unduh CSV" }, patient),
  );
  const content = saveFile.mock.lastCall?.[1];
  if (content === undefined) throw new Error("A file was saved");
  return (await content.text()).split("\r\n");
}

test("a hidden figure is said with its limit and why", () => {
  render(
    <InView client={readPublished(few)} audience="public">
      <HeadlinePanel />
    </InView>,
  );
  const text = plain(document.body.textContent);
  expect(text).toContain("kurang dari 0,8 %");
  expect(text).toContain("Disembunyikan");
  expect(text).toContain("Nilainya kurang dari 0,8 %, mungkin juga nol.");
  expect(text).toContain("target 2026: 14 % · target tercapai");
  // Kerinci with its value, and Merangin for sure, although its value is hidden.
  expect(text).toContain("Dari 4 kabupaten/kota, 2 mencapai target");
  expect(text).toContain("3 disembunyikan");
  expect(text).toContain("terbit sampai 9 Nov 2026");
});

test("the public is told that numbers are rounded and follow in steps, with the way to read why", () => {
  render(
    <InView client={readPublished(few)} audience="public">
      <PublicNote />
    </InView>,
  );
  expect(document.body.textContent).toBe(
    "Jumlah orang dibulatkan ke puluhan; kurang dari 10 tidak ditampilkan. Laporan baru masuk setelah 5 posyandu mengirim atau 10 menit. Mengapa?",
  );
  expect(
    screen.getByRole("link", { name: "Mengapa?" }).getAttribute("href"),
  ).toBe("/definitions#reading-small");
});

test("those who oversee are told nothing of rounding", () => {
  render(
    <InView client={readPublished(shown)}>
      <HeadlinePanel />
      <PublicNote />
    </InView>,
  );
  const text = plain(document.body.textContent);
  expect(text).not.toContain("dibulatkan");
  expect(text).toContain("per 9 Nov 2026");
});

test("the map has limits as labels, and says of them what they are", async () => {
  render(
    <InView client={readPublished(shown)} audience="public">
      <MapPanel />
    </InView>,
  );
  await vi.waitFor(() => expect(canvas.props).not.toBeNull(), 20_000);
  expect(canvas.props?.labels.map(({ figure }) => plain(figure))).toEqual([
    "12,5 %",
    "< 0,8 %",
    "> 97,5 %",
    "Disembunyikan",
  ]);
  const noteOf = (key: string) => {
    act(() => canvas.props?.onHover({ key, x: 1, y: 1 }));
    return plain(screen.getByTestId("area-note").textContent);
  };
  expect(noteOf("15.02")).toBe(
    "Merangin< 0,8 %Disembunyikantarget 14,0 %: tercapai100 dari 100 posyandu (100 %)",
  );
  expect(noteOf("15.04")).toBe(
    "BatanghariDisembunyikan100 dari 100 posyandu (100 %)",
  );
});

test("ranking, table and file have the limit where there is no value; nobody is ranked by it", async () => {
  render(
    <InView client={readPublished(shown)} audience="public">
      <RankingPanel />
    </InView>,
  );
  const unranked = screen.getByRole("region", { name: "Tidak diperingkat" });
  expect(
    within(unranked)
      .getAllByRole("listitem")
      .map(({ textContent }) => plain(textContent)),
  ).toEqual([
    "Batanghari disembunyikan",
    "Merangin < 0,8 %, disembunyikan",
    "Sarolangun > 97,5 %, disembunyikan",
  ]);
  fireEvent.click(screen.getByRole("button", { name: "Tabel" }));
  const table = await screen.findByRole("table", {}, patient);
  expect(linesOf(table).slice(1)).toEqual([
    "1Kerinci12,5 %––100 %",
    "–BatanghariDisembunyikan––100 %",
    "–Merangin< 0,8 % disembunyikan––100 %",
    "–Sarolangun> 97,5 % disembunyikan––100 %",
  ]);
  const lines = await saved("Pilihan lain untuk Peringkat");
  expect(lines[0]).toContain(
    "Nilai;Kurang dari;Lebih dari;Satuan;Pembilang, dibulatkan;Penyebut, dibulatkan;",
  );
  expect(lines[1]).toContain(";Kerinci;12,5;;;persen;250;2000;");
  expect(lines[3]).toMatch(/;Merangin;;0,8;;persen;;;.*;disembunyikan$/);
  expect(lines[4]).toMatch(/;Sarolangun;;;97,5;persen;;;.*;disembunyikan$/);
});

test("the table and the file of the trend have them too", async () => {
  render(
    <InView client={readPublished(few)} audience="public">
      <TrendPanel />
    </InView>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Cara membaca" }));
  await screen.findByText(/▽ △: disembunyikan/, {}, patient);
  fireEvent.click(screen.getByRole("button", { name: "Tabel" }));
  const table = await screen.findByRole("table", {}, patient);
  expect(linesOf(table)).toEqual([
    "Bulan▾NilaiPembilang, dibulatkanPenyebut, dibulatkanMelapor",
    "Oktober 2026< 0,8 % disembunyikan––100 %",
    "September 202612,5 %2502.000100 %",
    "Agustus 2026> 97,5 % disembunyikan––100 %",
  ]);
  const lines = await saved("Pilihan lain untuk Perjalanan");
  expect(lines[3]).toMatch(/;Jambi;;0,8;;persen;;;100;100;disembunyikan$/);
});

test("the trend draws a limit as an arrow towards the figure, and no line to it", () => {
  const option = trendOption({
    indicator: indicatorOf(indicator),
    palette: palettes.light,
    points,
    targets: points.map(() => null),
    targetLabel: () => "",
    baseline: null,
    intervals: points.map(() => null),
    seasonMonths: new Set(),
    turnMonths: new Set(),
    current: month,
    isCalm: true,
    scale: 1,
    isNarrow: false,
    markedMonths: new Set(),
    monthLabel: (name) => name,
    valueLabel: String,
  });
  const data = Array.isArray(option.series)
    ? option.series.map((one: { data: unknown }) => one.data)
    : [];
  expect(data[0]).toMatchObject([
    { value: null },
    { value: 12.5 },
    { value: null },
  ]);
  expect(data[1]).toEqual([
    { value: 97.5, symbolRotate: 0 },
    null,
    { value: 0.8, symbolRotate: 180 },
  ]);
});
