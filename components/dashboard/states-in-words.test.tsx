import {
  cleanup,
  fireEvent,
  render,
  screen,
  within,
} from "@testing-library/react";
import { act } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import {
  shownValueOf,
  stateOf,
  type ShownState,
} from "@/lib/core/catalogue/states";
import type { AreaCode } from "@/lib/core/domain/ids";
import { addMonths } from "@/lib/core/domain/month-steps";
import { twoYears } from "@/lib/figures/client/series-query";
import { spreadQuery } from "@/lib/figures/client/spread-query";
import { valuesQuery } from "@/lib/figures/client/values-query";
import type { ValueRow } from "@/lib/figures/contract";
import { boardQuery } from "@/lib/submissions/client/board-query";
import type { MapCanvasProps } from "@/components/map/map-canvas";
import {
  InView,
  month,
  province,
  readAhead,
  readShapes,
} from "@/components/view/testing/in-view";
import { BoardPanel } from "./board-panel";
import { HeadlinePanel } from "./headline-panel";
import { MapPanel } from "./map-panel";
import {
  readChange,
  readRanking,
} from "@/components/analysis/testing/read-analysis";
import { RankingPanel } from "./ranking-panel";
import { TrendPanel } from "./trend/trend-panel";

const { canvas } = vi.hoisted(() => ({
  canvas: { props: null as MapCanvasProps | null },
}));
vi.mock("next/navigation", () => ({
  usePathname: () => "/",
  useSearchParams: () =>
    new URLSearchParams({ ranking: "indicator", indicator: "vitamin_a" }),
}));
vi.mock("@/components/live/use-live", () => ({ useLiveChange: () => null }));
vi.mock("@/components/live/ticker-line", () => ({ TickerLine: () => null }));
vi.mock("@/components/charts/echart", () => ({ EChart: () => null }));
vi.mock("@/components/map/map-canvas", () => ({
  MapCanvas: (props: MapCanvasProps) => {
    canvas.props = props;
    return null;
  },
}));

/** What is fetched on demand may take its time on a busy machine. */
const patient = { timeout: 20_000 };

afterEach(() => {
  cleanup();
  canvas.props = null;
});

const indicator = "vitamin_a" as const;
const kerinci = "15.01" as AreaCode;

type Cell = Pick<ValueRow, "state" | "coverage"> & Partial<ValueRow>;

/** What a month can say, and the word for it. */
const situations: [ShownState, string, Cell][] = [
  [
    "incomplete",
    "Belum lengkap",
    {
      state: "value",
      value: 65,
      numerator: 65,
      denominator: 100,
      coverage: { reported: 79, registered: 100 },
    },
  ],
  [
    "too-small",
    "Terlalu kecil",
    {
      state: "too-small",
      value: 40,
      numerator: 4,
      denominator: 10,
      coverage: { reported: 100, registered: 100 },
    },
  ],
  [
    "suppressed",
    "Disembunyikan",
    { state: "suppressed", coverage: { reported: 100, registered: 100 } },
  ],
  [
    "not-reported",
    "Belum lapor",
    { state: "not-reported", coverage: { reported: 0, registered: 100 } },
  ],
  [
    "left-empty",
    "Tidak diisi",
    { state: "not-reported", coverage: { reported: 90, registered: 100 } },
  ],
  [
    "not-open",
    "Tidak buka",
    {
      state: "value",
      value: 0,
      numerator: 0,
      denominator: 60,
      notOpen: true,
      coverage: { reported: 1, registered: 1 },
    },
  ],
  [
    "not-applicable",
    "Tidak berlaku",
    { state: "not-applicable", coverage: { reported: 90, registered: 100 } },
  ],
  [
    "no-posyandu",
    "Tanpa posyandu",
    { state: "not-applicable", coverage: { reported: 0, registered: 0 } },
  ],
];

const rowOf = (area: string, name: string, cell: Cell): ValueRow => ({
  area: area as AreaCode,
  name,
  simulated: false,
  fromChildren: 0,
  ...cell,
});

function readMonth(cell: Cell) {
  const client = readAhead();
  const asOf = "2026-11-09T02:41:00.000Z";
  const rows = [rowOf(kerinci, "Kerinci", cell)];
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
      total: rowOf(province, "Jambi", cell),
      rows: back === 0 ? rows : [],
    });
  }
  const span = {
    area: province,
    level: "regency" as const,
    indicator,
    from: addMonths(month, -24),
    to: addMonths(month, -1),
  };
  client.setQueryData(spreadQuery(span).queryKey, {
    sequence: 1,
    ...span,
    tally: [],
    typical: null,
    natural: [],
  });
  client.setQueryData(twoYears(province, indicator, month).queryKey, {
    sequence: 1,
    asOf,
    area: province,
    name: "Jambi",
    indicator,
    points: [{ month, simulated: false, fromChildren: 0, ...cell }],
    surveys: [],
    targetsFrom: null,
    targetsInside: [],
    baseline: null,
    targets: [],
  });
  client.setQueryData(boardQuery(province, "regency", month).queryKey, {
    sequence: 1,
    asOf,
    area: province,
    level: "regency" as const,
    month,
    deadline: asOf,
    rows: [
      {
        area: kerinci,
        name: "Kerinci",
        ...cell.coverage,
        onTime: cell.coverage.reported,
        simulated: false,
        lastReceivedAt: null,
        refusedOpen: 0,
      },
    ],
  });
  const total = rowOf(province, "Jambi", cell);
  readRanking(client, { indicator, total, rows });
  readChange(client, { indicator, before: total, after: total });
  readShapes(client, [{ code: kerinci, name: "Kerinci" }]);
  return client;
}

const plain = (text: string | null | undefined) =>
  (text ?? "").replaceAll("\u00a0", " ").toLowerCase();

/** Words of every other state; none of them may stand where one is shown. */
const othersOf = (state: ShownState) =>
  situations.filter(([one]) => one !== state).map(([, word]) => plain(word));

test.each(situations)(
  "%s is said as “%s” in figure, sentence, map, key, ranking, tables and board",
  async (state, label, cell) => {
    expect(stateOf(indicatorOf(indicator), cell)).toBe(state);
    const word = plain(label);
    const client = readMonth(cell);
    const { container } = render(
      <InView client={client}>
        <HeadlinePanel />
        <MapPanel />
        <RankingPanel />
        <TrendPanel />
        <BoardPanel />
      </InView>,
    );
    const region = (name: RegExp | string) =>
      screen.getByRole("region", { name });
    await vi.waitFor(() => expect(canvas.props).not.toBeNull(), 20_000);

    expect(
      plain(region(/^Cakupan vitamin A|vitamin A/i).textContent),
    ).toContain(word);
    const legend = await screen.findByRole(
      "region",
      { name: "Keterangan warna" },
      patient,
    );
    const keys = within(legend)
      .getAllByRole("listitem")
      .map(({ textContent }) => plain(textContent));
    expect(
      keys.some((key) => key.startsWith(word) && key.endsWith("1")),
      keys.join(" | "),
    ).toBe(true);
    const shown = shownValueOf(indicatorOf(indicator), cell);
    const figure = plain(canvas.props?.labels[0]?.figure);
    expect(figure).toBe(shown === undefined ? word : `${String(shown)},0 %`);
    act(() => canvas.props?.onHover({ key: kerinci, x: 1, y: 1 }));
    expect(plain(screen.getByTestId("area-note").textContent)).toContain(word);
    expect(plain(region("Belum diperingkat").textContent)).toContain(word);

    for (const name of ["Peta", "Peringkat", "Perjalanan"]) {
      const part = region(name);
      fireEvent.click(within(part).getByRole("button", { name: "Tabel" }));
      const isWindow = name === "Peringkat";
      const place = isWindow
        ? await screen.findByRole("dialog", {}, patient)
        : part;
      const table = await within(place).findByRole("table", {}, patient);
      expect(plain(table.textContent), name).toContain(word);
      if (isWindow)
        fireEvent.click(within(place).getByRole("button", { name: "Tutup" }));
    }
    if (
      state === "not-reported" ||
      state === "no-posyandu" ||
      state === "incomplete"
    )
      expect(plain(region(/^Kelengkapan laporan/).textContent)).toContain(word);

    // The key always names a missing report, with how many there are.
    const said = plain(container.textContent).replaceAll("belum lapor0", "");
    for (const other of othersOf(state)) expect(said).not.toContain(other);
  },
  60_000,
);

test("a month without a round: one state, told and explained", () => {
  render(
    <InView
      client={readMonth({
        state: "not-applicable",
        coverage: { reported: 60, registered: 100 },
      })}
    >
      <HeadlinePanel />
    </InView>,
  );
  const text = plain(document.body.textContent);
  expect(text).toContain(
    "dari 1 kabupaten/kota pada oktober 2026: 1 tidak berlaku.",
  );
  expect(text).toContain("penyebutnya nol");
  expect(text).not.toContain("belum ada");
});
