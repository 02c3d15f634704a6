import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useReducer } from "react";
import { IntlProvider } from "use-intl/react";
import { afterEach, expect, test, vi } from "vitest";
import type { ChildFileCheck, DateColumnUse } from "@/lib/children/contract";
import { createQueryClient } from "@/lib/core/client/query-client";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { textsOf } from "@/lib/product/texts";
import { ChildrenResult } from "./children-result";
import { nextChildren, nothingSent } from "./children-state";

afterEach(cleanup);

const month = (text: string) => Month.parse(text);
const none = { count: 0, rows: [] };

const unknown: DateColumnUse = {
  column: "measuredOn",
  heading: "Tgl Ukur",
  order: null,
  ground: null,
  trouble: "unknown",
  rows: { dmy: none, mdy: none },
  months: {
    dmy: [{ month: month("2026-09"), rows: 3 }],
    mdy: [
      { month: month("2026-05"), rows: 1 },
      { month: month("2026-06"), rows: 2 },
    ],
  },
};

function check(over: Partial<ChildFileCheck>): ChildFileCheck {
  return {
    dryRun: true,
    area: AreaCode.parse("15.01"),
    file: { bytes: 1, sha256: "", kind: "csv" },
    headings: [],
    missingColumns: [],
    dates: [],
    asks: [],
    rows: {
      read: 3,
      matched: 3,
      queued: 0,
      refused: 0,
      repeated: 0,
      excluded: 0,
    },
    months: [],
    places: { matched: 1, open: 0, excluded: 0 },
    openPlaces: [],
    issues: [],
    coverage: {
      share: 0.8,
      posyanduMonths: 0,
      compared: 0,
      short: 0,
      list: [],
    },
    fewer: { posyanduMonths: 0, list: [] },
    stored: { new: 3, changed: 0, unchanged: 0 },
    ...over,
  };
}

function Checked({
  reply,
  run,
}: {
  reply: ChildFileCheck;
  run: (asked: unknown) => void;
}) {
  const [state, dispatch] = useReducer(nextChildren, {
    ...nothingSent,
    file: { name: "kerinci.csv", content: new Blob() },
    checked: { reply, headings: {}, decided: {}, dateAnswers: {} },
  });
  const desk = {
    state,
    dispatch,
    run: async () => run(state),
    choose: async () => {},
    stop: () => {},
  };
  return <ChildrenResult desk={desk} reply={reply} />;
}

function show(over: Partial<ChildFileCheck>, locale: "id" | "en" = "id") {
  const run = vi.fn();
  const { container } = render(
    <IntlProvider locale={locale} messages={textsOf(locale, ["children"])}>
      <QueryClientProvider client={createQueryClient()}>
        <Checked reply={check(over)} run={run} />
      </QueryClientProvider>
    </IntlProvider>,
  );
  return { run, page: () => container.textContent };
}

const button = (name: string) =>
  screen.getByRole<HTMLButtonElement>("button", { name });

test("dates of which nobody knows the order are asked for, each order with its months, before anything is read", () => {
  const { run, page } = show({
    dates: [unknown],
    asks: ["date-order-unknown"],
    rows: {
      read: 0,
      matched: 0,
      queued: 0,
      refused: 0,
      repeated: 0,
      excluded: 0,
    },
  });
  expect(page()).toContain(
    "Urutan tanggal pada kolom “Tgl Ukur” tidak diketahui",
  );
  expect(page()).toContain("Sep 2026 (3 baris)");
  expect(page()).toContain("Mei 2026 (1 baris), Jun 2026 (2 baris)");
  expect(screen.queryByRole("button", { name: /Terima/ })).toBeNull();
  expect(button("Periksa lagi").disabled).toBe(true);
  fireEvent.click(screen.getByRole("radio", { name: /^bulan\/hari\/tahun/ }));
  fireEvent.click(button("Periksa lagi"));
  expect(run).toHaveBeenCalledWith(
    expect.objectContaining({ dateAnswers: { measuredOn: "mdy" } }),
  );
});

test("an order that was inferred can be changed, and then the file is checked again before it is accepted", () => {
  const { page } = show({
    dates: [{ ...unknown, trouble: null, order: "dmy", ground: "months" }],
  });
  expect(page()).toContain("hanya begitu tanggalnya berdekatan");
  expect(button("Terima dan hitung").disabled).toBe(false);
  fireEvent.click(screen.getByRole("radio", { name: /^bulan\/hari\/tahun/ }));
  expect(button("Terima dan hitung").disabled).toBe(true);
  expect(page()).toContain("Urutan tanggal berubah");
});

test("a column in two orders is told with its rows, and nothing can be chosen", () => {
  const { page } = show(
    {
      dates: [
        {
          ...unknown,
          trouble: "contradiction",
          months: null,
          rows: {
            dmy: { count: 1, rows: [7] },
            mdy: { count: 9, rows: [2, 3, 4, 5, 6, 8] },
          },
        },
      ],
      asks: ["dates-contradict"],
    },
    "en",
  );
  expect(page()).toContain(
    "Day/month in rows 7; month/day in rows 2, 3, 4, 5, 6, …",
  );
  expect(screen.queryByRole("radio")).toBeNull();
});

test("fewer rows and many months want a tick each before the file can be accepted", () => {
  const { run, page } = show({
    asks: ["many-months", "fewer-rows"],
    fewer: {
      posyanduMonths: 1,
      list: [
        {
          id: "p1",
          name: "Melati",
          village: "Siulak",
          subdistrict: "Siulak",
          month: month("2026-10"),
          children: 1,
          before: 65,
        },
      ],
    },
  });
  expect(page()).toContain("Melati, Siulak, Okt 2026: sebelumnya 65 baris → 1");
  const [months, fewer] = screen.getAllByRole("checkbox");
  fireEvent.click(months as HTMLElement);
  expect(button("Terima dan hitung").disabled).toBe(true);
  fireEvent.click(fewer as HTMLElement);
  fireEvent.click(button("Terima dan hitung"));
  expect(run).toHaveBeenCalledWith(
    expect.objectContaining({
      agreed: { "many-months": true, "fewer-rows": true },
    }),
  );
});

test("posyandu with too few rows are counted and listed beside their form", () => {
  const { page } = show({
    coverage: {
      share: 0.8,
      posyanduMonths: 14,
      compared: 13,
      short: 12,
      list: [
        {
          id: "p1",
          name: "Melati",
          village: "Siulak",
          subdistrict: "Siulak",
          month: month("2026-10"),
          children: 1,
          weighed: 65,
          weighedIn: month("2026-10"),
          hasForm: true,
        },
      ],
    },
  });
  expect(page()).toContain("Di 12 dari 14 posyandu baris anak terlalu sedikit");
  expect(page()).toMatch(
    /65 ditimbang menurut formulir, 1 baris anak \(1,5\s%\)\. Formulir yang dihitung\./,
  );
  expect(page()).toContain("Di 1 posyandu tidak ada formulir");
});

test("rows of totals, signatures and headings are counted beside those of children", () => {
  const rows = { ...check({}).rows, passedOver: 3 };
  expect(show({ rows }).page()).toContain(
    "3 baris jumlah, tanda tangan, atau judul dilewati",
  );
  cleanup();
  expect(show({ rows }, "en").page()).toContain(
    "3 rows of totals, signatures or headings were passed over",
  );
  cleanup();
  expect(show({}).page()).not.toContain("dilewati");
});
