import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl/react";
import { afterEach, expect, test, vi } from "vitest";
import type { SessionReply } from "@/lib/core/access/contract";
import type { AreaCode, PosyanduId } from "@/lib/core/domain/ids";
import { addMonths, type Month } from "@/lib/core/domain/month";
import { textsOf } from "@/lib/product/texts";
import { qualityQuery } from "@/lib/quality/client/quality-query";
import type { Finding, QualityReply } from "@/lib/quality/contract";
import { findingKinds } from "@/lib/quality/domain/finding-kinds";
import { scoreOf } from "@/lib/quality/domain/score";
import { QualityScreen } from "./quality-screen";

vi.mock("next/navigation", () => ({
  usePathname: () => "/mutu",
  useSearchParams: () => new URLSearchParams(),
}));
vi.mock("@/components/live/use-live", () => ({
  useLiveUpdates: () => undefined,
}));
vi.mock("@/components/view/area-trail", () => ({ AreaTrail: () => null }));
vi.mock("@/components/figures/month-picker", () => ({
  MonthPicker: () => null,
}));

afterEach(cleanup);

const area = "15" as AreaCode;
const month = "2026-09" as Month;
const counts = { open: 0, explained: 0, returned: 0, accepted: 0, resolved: 0 };
const score = scoreOf({
  registered: 10,
  reported: 9,
  onTime: 6,
  forms: 9,
  given: 80,
  needed: 81,
  touched: { consistent: 1 },
});
const reply: QualityReply = {
  sequence: 1,
  area,
  month,
  checked: {
    at: "2026-10-12T03:00:00.000Z",
    forms: 9,
    regencies: 11,
    ofRegencies: 11,
  },
  total: { area, name: "Jambi", registered: 10, reported: 9, score },
  rows: [],
  kinds: findingKinds.map(({ id }) => ({ kind: id, counts })),
  findings: [],
  matching: 0,
  next: null,
};

function show(
  data: QualityReply,
  audience: SessionReply["audience"] = "oversight",
) {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, retry: false } },
  });
  const filter = { kind: null, state: null, due: null, after: null };
  client.setQueryData(qualityQuery({ area, month, ...filter }).queryKey, data);
  const session: SessionReply = {
    user: null,
    audience,
    demo: false,
    province: { code: area, name: "Jambi", utcOffsetHours: 7 },
    currentMonth: addMonths(month, 1),
    latestMonth: month,
    firstMonth: month,
    sequence: 0,
  };
  return render(
    <IntlProvider
      locale="id"
      messages={textsOf("id", ["quality"])}
      timeZone="Asia/Jakarta"
      onError={(error) => {
        throw error;
      }}
    >
      <QueryClientProvider client={client}>
        <QualityScreen session={session} />
      </QueryClientProvider>
    </IntlProvider>,
  );
}

const finding = (
  kind: Finding["kind"],
  why: Finding["why"],
  elements: Finding["elements"] = [],
): Finding => ({
  id: crypto.randomUUID(),
  month,
  kind,
  state: "open",
  severity: 2,
  posyandu: { id: "p1" as PosyanduId, name: "Melati I" },
  area: "15.01.01.2001" as AreaCode,
  areaName: "Siulak",
  subdistrictName: "Gunung Kerinci",
  regency: "15.01" as AreaCode,
  regencyName: "Kerinci",
  elements,
  why,
  due: null,
  firstSeen: "2026-10-12T03:00:00.000Z",
  changedAt: "2026-10-12T03:00:00.000Z",
  simulated: false,
  mayExplain: false,
  mayJudge: false,
});

const rate = {
  rate: "ds" as const,
  value: 30,
  numerator: 30,
  denominator: 100,
  usual: 75.04,
  of: 24,
  z: -9.1,
};
const told = [
  [finding("n-without-d", { value: 12 }), /N tertulis 12, padahal D kosong/],
  [finding("n-without-d", { value: 12, before: 0 }), /N .* 12, padahal D 0\./],
  [finding("d-over-s", { value: 63, before: 62 }), /D .* 63, padahal S 62/],
  [
    finding("identical-months", { value: 24, beforeMonth: "2026-08" as Month }),
    /24 hitungan sama persis .* Agustus 2026/,
  ],
  [
    finding("equal-36-months", { value: 25, months: 36 }, ["home_visits"]),
    /Keluarga dikunjungi .* selalu 25 selama 36 bulan/,
  ],
  [finding("all-end-0-5", { value: 8 }), /8 hitungan .* berakhir 0 atau 5/],
  [
    finding("digit-preference", {
      source: "height",
      of: 796,
      value: 41.2,
      score: 22.77,
      digits: [1],
    }),
    /796 tinggi badan .* 41,2 % .* sekitar 20 %\. Skor 22,8; mulai 20/,
  ],
  [
    finding("outlier-own-history", { ...rate, season: 77.5 }),
    /D\/S 30,0 % \(30 dari 100\); biasanya sekitar 75,0 % .* 24 bulan.* 77,5 %/,
  ],
  [finding("outlier-like-posyandu", rate), /24 posyandu sejenis 75,0 %/],
  [
    finding(
      "sudden-denominator",
      { before: 60, beforeMonth: "2026-08" as Month, after: 108 },
      ["s_target"],
    ),
    /S: sasaran balita: 60 pada Agustus 2026, sekarang 108/,
  ],
  [
    finding("elements-empty", { value: 1, of: 9 }, ["stunted"]),
    /1 dari 9 unsur pokok kosong: Pendek/,
  ],
] as const;

test("every kind of finding says why in a sentence with its numbers", () => {
  const kinds = reply.kinds.map(({ kind }) => ({
    kind,
    counts: { ...counts, open: 1 },
  }));
  show({ ...reply, kinds, findings: told.map(([one]) => one) });
  for (const [, sentence] of told) {
    const plain = (text: string | null) =>
      (text ?? "").replaceAll("\u00a0", " ");
    const said = screen
      .getAllByRole("listitem")
      .map(({ textContent }) => plain(textContent));
    expect(
      said.some((text) => sentence.test(text)),
      String(sentence),
    ).toBe(true);
  }
  expect(new Set(told.map(([{ kind }]) => kind)).size).toBe(
    findingKinds.length,
  );
});

test("a score stands beside its parts, with the counts behind them", () => {
  show(reply);
  // 25 × 90.0 + 15 × (66.7 + 98.8 + 88.9 + 100 + 100), divided by 100.
  expect(screen.getByText("90,7")).toBeTruthy();
  expect(screen.getByText("9 dari 10")).toBeTruthy();
  expect(screen.getByText("80 dari 81")).toBeTruthy();
});

test("nothing found, no report, and not looked at are three things", () => {
  show(reply);
  expect(screen.getByText(/^Tidak ada temuan di Jambi/)).toBeTruthy();
  cleanup();
  const total = { ...reply.total, reported: 0, score: null };
  show({ ...reply, total });
  expect(screen.getByText(/^Belum ada laporan September 2026/)).toBeTruthy();
  expect(screen.queryByText(/^Tidak ada temuan/)).toBeNull();
  cleanup();
  show({ ...reply, checked: null, total });
  expect(
    screen.getByText("Laporan September 2026 belum diperiksa."),
  ).toBeTruthy();
  expect(screen.queryByText("0,0")).toBeNull();
});

test("a stranger is told to sign in", () => {
  show(reply, "public");
  expect(
    screen.getByText("Mutu data dibaca petugas yang sudah masuk."),
  ).toBeTruthy();
  expect(screen.queryByRole("heading", { name: "Nilai mutu" })).toBeNull();
  expect(screen.queryByText("90,7")).toBeNull();
});
