import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl/react";
import { afterEach, expect, test, vi } from "vitest";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { growthQuery } from "@/lib/growth/client/growth-query";
import type { GrowthReply } from "@/lib/growth/contract";
import type { SessionReply } from "@/lib/core/access/contract";
import { addMonths } from "@/lib/core/domain/month";
import { textsOf } from "@/lib/product/texts";
import { GrowthScreen } from "./growth-screen";
import { area, digits, found, month, reply } from "./testing/growth-reply";

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
    sequence: 0,
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
  expect(page).toContain("Dikeluarkan karena tidak masuk akal: 23.");
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
  expect(page).toContain(
    "“Disembunyikan” berarti jumlah anaknya kurang dari 10",
  );
});

test("the public reads rounded numbers as about so many, and once that they are rounded", () => {
  const { page, problems } = show(
    reply({
      total: found({ stunted: 410, heightMeasured: 2410, flagged: 20 }),
    }),
    "public",
  );
  expect(problems).toEqual([]);
  expect(page).toContain("sekitar 410 dari 2.410 anak diukur TB/PB");
  expect(page).toContain("Dikeluarkan karena tidak masuk akal: sekitar 20.");
  expect(page.match(/dibulatkan ke puluhan/g)).toHaveLength(1);
  expect(page).toContain("terbit sampai 9 November 2026");
  cleanup();
  const oversight = show(reply());
  expect(oversight.page).not.toContain("sekitar");
});

test("nulls in spread, signs and digits are hidden, never zero", async () => {
  const { page, problems } = show(
    reply({
      distributions: [
        {
          index: "haz",
          n: 2400,
          mean: -1.1,
          sd: 1.2,
          belowMinus3: null,
          above3: null,
          bins: [
            { from: -4, n: null },
            { from: -1.5, n: 2400 },
          ],
        },
      ],
      quality: {
        rows: 2500,
        missingAge: null,
        missingSex: null,
        missingWeight: 20,
        missingHeight: 60,
        flaggedHaz: null,
        flaggedWaz: null,
        flaggedWhz: null,
        weightDigits: [null, ...digits.slice(1)],
        heightDigits: digits,
      },
    }),
    "public",
  );
  expect(problems).toEqual([]);
  expect(page).toContain("Simpangan baku (SD)1,2kurva WHO");
  expect(page).toContain("Di bawah −3disembunyikan");
  expect(page).toContain(
    "TB/U tidak masuk akaldisembunyikanTerlalu sedikit untuk disebut kepada umum, mungkin juga nol.",
  );
  expect(page).toContain("Tidak dapat dinilai");
  expect(page).toContain("Tanpa jenis kelamindisembunyikan");
  expect(page).toContain("Angka terakhir berat (0,1 kg)disembunyikan");
  fireEvent.click(screen.getByRole("button", { name: "Tabel" }));
  const table = await screen.findByRole("table", { name: /^Sebaran/ });
  const lines = [...table.querySelectorAll("tr")].map(({ textContent }) =>
    textContent.replaceAll("\u00a0", " "),
  );
  expect(lines).toContainEqual(
    expect.stringMatching(/^−4,0 sampai −3,5disembunyikandisembunyikan/),
  );
  expect(lines).toContainEqual(
    expect.stringMatching(/^−1,5 sampai −1,02.400100,0 %/),
  );
});

test("a spread of which nothing is known says that it is hidden", () => {
  const { page } = show(
    reply({
      distributions: [
        {
          index: "haz",
          n: null,
          mean: null,
          sd: null,
          belowMinus3: null,
          above3: null,
          bins: [{ from: -1.5, n: null }],
        },
      ],
    }),
    "public",
  );
  expect(page).toContain("Disembunyikan: jumlah anaknya kurang dari 10");
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
  expect(link.getAttribute("href")).toBe(
    "/submit/children?area=15.01&month=2026-10",
  );
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
  expect(page).toContain("about 412 of 2,409 children measured for height");
});
