import { QueryClientProvider } from "@tanstack/react-query";
import {
  cleanup,
  fireEvent,
  render,
  screen,
  within,
} from "@testing-library/react";
import type { ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import { afterEach, expect, test, vi } from "vitest";
import { month, province, readAhead } from "@/components/view/testing/in-view";
import type { SessionReply } from "@/lib/core/access/contract";
import { AreaCode } from "@/lib/core/domain/ids";
import { addMonths } from "@/lib/core/domain/month-steps";
import { fieldsQuery, lifeCycleQuery } from "@/lib/fields/client/queries";
import {
  lifeIndicators,
  lifeStages,
  stageIndicators,
} from "@/lib/fields/domain/life-stages";
import { fieldIndicators, sixFields } from "@/lib/fields/domain/six-fields";
import type { Figure, FiguresRow } from "@/lib/figures/contract";
import { textsOf } from "@/lib/product/texts";
import { FieldsScreen } from "./fields-screen";
import { LifeScreen } from "./life-screen";

vi.mock("next/navigation", () => ({
  usePathname: () => "/enam-bidang",
  useSearchParams: () => new URLSearchParams(),
}));
vi.mock("@/components/live/use-live", () => ({
  useLiveUpdates: () => undefined,
  useLiveChange: () => null,
}));
afterEach(cleanup);

const full = { reported: 100, registered: 100 };
const value = (percent: number, coverage = full): Figure => ({
  state: "value",
  value: percent,
  numerator: percent * 10,
  denominator: 1000,
  coverage,
});
const half = { reported: 50, registered: 100 };
const silent: Figure = {
  state: "not-reported",
  coverage: { reported: 0, registered: 100 },
};
const few: Figure = { state: "suppressed", atMost: 4.2, coverage: full };

const row = (
  code: string,
  name: string,
  ids: readonly string[],
  figure: Figure | ((id: string) => Figure | undefined),
): FiguresRow => ({
  area: AreaCode.parse(code),
  name,
  simulated: false,
  fromChildren: 0,
  coverage: full,
  values: Object.fromEntries(
    ids.flatMap((id) => {
      const one = typeof figure === "function" ? figure(id) : figure;
      return one === undefined ? [] : [[id, one]];
    }),
  ),
});

function many(ids: readonly string[], rows: FiguresRow[]) {
  return {
    sequence: 1,
    asOf: "2026-11-09T02:41:00.000Z",
    area: province,
    level: "regency" as const,
    month,
    targets: { ds: 85 },
    total: row("15", "Jambi", ids, value(70)),
    before: row("15", "Jambi", ids, value(68)),
    rows: rows.map((row) => ({ ...row, targets: {} })),
  };
}

const session: SessionReply = {
  user: null,
  audience: "oversight",
  demo: false,
  province: { code: province, name: "Jambi", utcOffsetHours: 7 },
  currentMonth: addMonths(month, 1),
  latestMonth: month,
  firstMonth: addMonths(month, -3),
  sequence: 0,
};

function show(rows: FiguresRow[], which: "fields" | "life") {
  const client = readAhead();
  client.setQueryData(fieldsQuery(province, "regency", month).queryKey, {
    ...many(fieldIndicators, rows),
    fields: sixFields.map((one) => ({
      ...one,
      activities: [...one.activities],
    })),
  });
  client.setQueryData(lifeCycleQuery(province, "regency", month).queryKey, {
    ...many(lifeIndicators, rows),
    stages: lifeStages.map((stage) => ({
      stage,
      indicators: [...stageIndicators[stage]],
    })),
  });
  const page: ReactNode =
    which === "fields" ? (
      <FieldsScreen session={session} />
    ) : (
      <LifeScreen session={session} />
    );
  render(
    <IntlProvider
      locale="id"
      messages={textsOf("id", ["fields"])}
      timeZone="Asia/Jakarta"
      onError={(error) => {
        throw error;
      }}
    >
      <QueryClientProvider client={client}>{page}</QueryClientProvider>
    </IntlProvider>,
  );
}

const line = (name: string) =>
  screen.getByRole("row", { name: new RegExp(name) });

test("each cell says its figure or its state in words, whatever its colour", () => {
  show(
    [
      row("15.01", "Kerinci", fieldIndicators, value(62.5)),
      row("15.02", "Merangin", fieldIndicators, silent),
      row("15.03", "Sarolangun", fieldIndicators, few),
      row("15.04", "Batanghari", fieldIndicators, (id) =>
        id === "field_order" ? undefined : value(40, half),
      ),
    ],
    "fields",
  );
  expect(within(line("Kerinci")).getAllByText(/^62,5/).length).toBe(6);
  expect(within(line("Merangin")).getAllByText("Belum lapor").length).toBe(6);
  expect(within(line("Merangin")).queryByText("0")).toBeNull();
  expect(within(line("Sarolangun")).getAllByText(/^< 4,2/).length).toBe(6);
  expect(
    within(line("Batanghari")).getByText("tidak untuk umum"),
  ).toBeDefined();
  expect(screen.getByText(/^Belum lengkap \(< 80/)).toBeDefined();
});

test("a cell is a door to its figure of the month, and a field opens into its activities and back", () => {
  show([row("15.01", "Kerinci", fieldIndicators, value(62.5))], "fields");
  const door = within(line("Kerinci")).getByRole("link", {
    name: /pendidikan: 62,5/,
  });
  expect(door.getAttribute("href")).toMatch(
    /^\/\?area=15\.01&indicator=field_education$/,
  );
  fireEvent.click(
    screen.getByRole("button", { name: "Buka kegiatan bidang Pendidikan" }),
  );
  const headings = screen
    .getAllByRole("columnheader")
    .map((cell) => cell.textContent);
  expect(headings).toEqual([
    "Wilayah",
    "Melayani bidang ini",
    "Anak 3-6 tahun ikut PAUD",
    "Anak tidak sekolah dirujuk",
  ]);
  fireEvent.click(screen.getByRole("button", { name: "Keenam bidang" }));
  expect(screen.getAllByRole("columnheader").length).toBe(7);
});

test("one colour is one share of posyandu in all six fields", () => {
  show(
    [
      row("15.01", "Kerinci", fieldIndicators, (id) =>
        value(id === "field_health" ? 98 : 30),
      ),
      row("15.02", "Merangin", fieldIndicators, (id) =>
        value(id === "field_health" ? 30 : 55),
      ),
      row("15.03", "Sarolangun", fieldIndicators, value(75)),
    ],
    "fields",
  );
  const colourOf = (name: string, column: number) =>
    within(line(name)).getAllByRole("cell")[column]?.style.background;
  expect(colourOf("Merangin", 1)).toBe(colourOf("Kerinci", 0));
  expect(colourOf("Kerinci", 1)).not.toBe(colourOf("Kerinci", 0));
});

test("the strip shows seven stages with target and change; those without a target say so", () => {
  show([row("15.01", "Kerinci", lifeIndicators, value(62.5))], "life");
  const stages = within(
    screen.getByRole("region", { name: "Tahap kehidupan" }),
  ).getAllByRole("listitem");
  expect(
    stages.map((one) => within(one).getByRole("heading").textContent),
  ).toEqual([
    "Ibu hamil",
    "Bayi",
    "Balita",
    "Prasekolah",
    "Sekolah dan remaja",
    "Usia produktif",
    "Lansia",
  ]);
  const [pregnant, , underFive] = stages;
  expect(underFive?.textContent).toContain("target 85,0\u00a0%");
  expect(pregnant?.textContent).toContain("belum ada target");
  expect(pregnant?.textContent).toContain("naik 2,0 poin persentase");
});

test("an area that has not reported has words instead of bars", () => {
  show([row("15.02", "Merangin", lifeIndicators, silent)], "life");
  expect(within(line("Merangin")).getAllByText("Belum lapor").length).toBe(7);
});
