import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl/react";
import { afterEach, expect, test, vi } from "vitest";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { growthQuery } from "@/lib/growth/client/growth-query";
import type { GrowthCounts, GrowthReply } from "@/lib/growth/contract";
import type { SessionReply } from "@/lib/core/access/contract";
import type { AreaCode } from "@/lib/core/domain/ids";
import { addMonths, type Month } from "@/lib/core/domain/month";
import { textsOf } from "@/lib/product/texts";
import { GrowthScreen } from "./growth-screen";

vi.mock("next/navigation", () => ({
  usePathname: () => "/growth",
  useSearchParams: () => new URLSearchParams(),
}));
vi.mock("@/components/live/use-live", () => ({
  useLiveUpdates: () => undefined,
  useLiveChange: () => null,
  useConnection: () => ({ status: "live", heardAt: null }),
}));
vi.mock("./growth-spread-picture", () => ({ GrowthSpreadPicture: () => null }));

afterEach(cleanup);

const area = "15.01" as AreaCode;
const month = "2026-10" as Month;

function found(over: Partial<GrowthCounts> = {}): GrowthCounts {
  return {
    weighed: 2500,
    heightMeasured: 2409,
    stunted: 412,
    severelyStunted: 80,
    weightHeightAssessed: 2400,
    wasted: 120,
    severelyWasted: 20,
    overweight: 60,
    weightAgeAssessed: 2450,
    underweight: 300,
    severelyUnderweight: 50,
    flagged: 23,
    ...over,
  };
}

const digits = Array.from({ length: 10 }, () => 240);

function reply(over: Partial<GrowthReply> = {}): GrowthReply {
  return {
    sequence: 7,
    asOf: "2026-11-09T02:41:00.000Z",
    area,
    name: "Kerinci",
    month,
    simulated: true,
    source: { registered: 292, fromChildren: 214, formOnly: 66 },
    target: { area: 4480, ofChildRows: 3100 },
    total: found(),
    form: {
      posyandu: 200,
      heightMeasured: 2400,
      stunted: 384,
      weighed: 2450,
    },
    groups: [
      { ...found({ stunted: 20, heightMeasured: 200 }), sex: "L", age: "0-5" },
      {
        ...found({ stunted: null, heightMeasured: 40 }),
        sex: "P",
        age: "6-11",
      },
    ],
    stated: {
      compared: 2000,
      statedStunted: 300,
      computedStunted: 340,
      onlyStated: 10,
      onlyComputed: 50,
      rules: [{ rule: "age-in-months", children: 60 }],
    },
    distributions: [
      {
        index: "haz",
        n: 2409,
        mean: -1.1,
        sd: 1.42,
        belowMinus3: 0.033,
        above3: 0.002,
        bins: [{ from: -1.5, n: 2409 }],
      },
    ],
    quality: {
      rows: 2500,
      missingAge: 3,
      missingSex: 2,
      missingWeight: 5,
      missingHeight: 60,
      flaggedHaz: 20,
      flaggedWaz: 5,
      flaggedWhz: 8,
      weightDigits: digits,
      heightDigits: digits,
    },
    change: {
      before: "2026-09" as Month,
      measuredBefore: 2700,
      stuntedBefore: 486,
      measuredNow: 2409,
      stuntedNow: 412,
      both: { n: 2100, stuntedBefore: 378, stuntedNow: 372 },
      onlyBefore: { n: 600, stunted: 108 },
      onlyNow: { n: 309, stunted: 40 },
      participationBefore: 0.871,
      participationNow: 0.777,
    },
    surveys: [],
    ...over,
  };
}

function show(
  data: GrowthReply,
  audience: SessionReply["audience"] = "oversight",
  locale: "id" | "en" = "id",
) {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, retry: false } },
  });
  client.setQueryData(growthQuery({ area, month }).queryKey, data);
  client.setQueryData(areaQuery(area).queryKey, {
    code: area,
    level: "regency",
    name: "Kerinci",
    officialName: "Kabupaten Kerinci",
    kind: "kabupaten",
    bpsCode: null,
    hasShape: true,
    validFrom: "1958-01-01",
    validTo: null,
    predecessor: null,
    parent: null,
    path: [{ code: area, name: "Kerinci", level: "regency" }],
    children: [],
    topologies: [],
  });
  const session: SessionReply = {
    user: null,
    audience,
    demo: false,
    province: { code: area, name: "Kerinci", utcOffsetHours: 7 },
    currentMonth: addMonths(month, 1),
    latestMonth: month,
    firstMonth: month,
  };
  const problems: unknown[] = [];
  render(
    <IntlProvider
      locale={locale}
      messages={textsOf(locale, ["growth"])}
      timeZone="Asia/Jakarta"
      onError={(error) => problems.push(error)}
    >
      <QueryClientProvider client={client}>
        <GrowthScreen session={session} />
      </QueryClientProvider>
    </IntlProvider>,
  );
  return {
    problems,
    page: document.body.textContent.replaceAll("\u00a0", " "),
  };
}

test("the figure stands with what it rests on, and beside what the monthly forms say", () => {
  const { page, problems } = show(reply());
  expect(problems).toEqual([]);
  expect(page).toContain("17,1%");
  expect(page).toContain("412 dari 2.409 anak diukur TB/PB");
  expect(page).toContain(
    "Dari baris anak (e-PPGBM) 214 posyandu; 66 posyandu hanya laporan bulanan; 12 belum lapor.",
  );
  expect(page).toContain("Diukur 2.409 dari 3.100 sasaran (77,7 %).");
  expect(page).toContain("23 dikeluarkan karena tidak masuk akal.");
  expect(page).toContain(
    "menyebut 384 dari 2.400 (16,0 %): selisih 1,1 poin persentase; yang dipakai: baris anak.",
  );
  expect(page).toContain("Data simulasi");
});

test("a fall with fewer measured is not called better, and its parts add up", () => {
  const { page } = show(reply());
  expect(page).toContain("turun 0,9 poin persentase");
  expect(page).toContain(
    "Yang diukur berkurang dari 2.700 menjadi 2.409: belum dapat disebut membaik.",
  );
  expect(page).not.toContain("· membaik");
  expect(page).toContain("D/S: 87,1 % pada September 2026, 77,7 %");
});

test("a hidden count is said to be hidden, to the public", () => {
  const { page } = show(
    reply({ total: found({ stunted: null }), change: null, form: null }),
    "public",
  );
  expect(page).toContain("Disembunyikan");
  expect(page).toContain("disembunyikan dari 2.409 anak diukur TB/PB");
  expect(page).toContain("Untuk umum, jumlah 1 sampai 4 anak");
});

test("without rows of children the page says who can send them", () => {
  const { page } = show(
    reply({
      total: null,
      form: null,
      groups: [],
      stated: null,
      distributions: [],
      quality: null,
      change: null,
    }),
  );
  expect(page).toContain("Belum ada baris anak untuk Kerinci, Oktober 2026.");
  const link = screen.getByRole("link", { name: "Kirim baris anak" });
  expect(link.getAttribute("href")).toBe("/submit/children");
  expect(page).not.toContain("Tanda mutu pengukuran");
});

test("another finding is shown with its own denominator", () => {
  show(reply());
  fireEvent.click(screen.getByRole("button", { name: "Gizi kurang" }));
  const table = screen.getByRole("table", { name: /^Gizi kurang, Kerinci/ });
  expect(table.textContent).toContain("120 dari 2.400");
});

test("a wide spread is to be checked, in words", () => {
  show(reply());
  expect(screen.getAllByText("Perlu diperiksa").length).toBe(1);
  expect(screen.getByText("1,42", { selector: "li span" })).toBeTruthy();
});

test("English is complete", () => {
  const { page, problems } = show(reply(), "public", "en");
  expect(problems).toEqual([]);
  expect(page).toContain("412 of 2,409 children measured for height");
});
