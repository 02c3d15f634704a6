import { QueryClientProvider } from "@tanstack/react-query";
import {
  cleanup,
  fireEvent,
  render,
  screen,
  within,
} from "@testing-library/react";
import { IntlProvider } from "use-intl/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  completenessQuery,
  lateChangesQuery,
  operatorsQuery,
  pastQuery,
} from "@/lib/completeness/client/queries";
import type { CompletenessRow } from "@/lib/completeness/contract";
import type { SessionReply, SignedIn } from "@/lib/core/access/contract";
import { AreaCode } from "@/lib/core/domain/ids";
import { addMonths, type Month } from "@/lib/core/domain/month-steps";
import { listQuery } from "@/lib/lists/client/list-query";
import type { ListReply } from "@/lib/lists/contract";
import { readAhead } from "@/components/view/testing/in-view";
import { textsOf } from "@/lib/product/texts";
import { CompletenessScreen } from "./completeness-screen";
import { missingList } from "./use-reminder";

vi.mock("next/navigation", () => ({
  usePathname: () => "/kelengkapan",
  useSearchParams: () => new URLSearchParams(),
}));
vi.mock("@/components/live/use-live", () => ({
  useLiveUpdates: () => undefined,
  useLiveChange: () => null,
}));

const month = "2026-10" as Month;
const area = AreaCode.parse("15");
const asOf = "2026-11-27T02:41:00.000Z";
const deadline = "2026-11-10T16:59:59.999Z";

beforeEach(() => vi.useFakeTimers({ now: new Date(asOf), toFake: ["Date"] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const row = (
  code: string,
  name: string,
  over: Partial<CompletenessRow> = {},
): CompletenessRow => ({
  area: AreaCode.parse(code),
  name,
  registered: 300,
  reported: 290,
  onTime: 280,
  simulated: false,
  lastReceivedAt: asOf,
  corrected: 4,
  refusedOpen: 3,
  silent: 2,
  ...over,
});
const nothing = { reported: 0, onTime: 0, corrected: 0, refusedOpen: 0 };
const untold = { corrected: null, refusedOpen: null, silent: null };

const kerinci = AreaCode.parse("15.01");
const rows = [
  row(kerinci, "Kerinci"),
  row("15.02", "Merangin", { ...nothing, silent: 300, lastReceivedAt: null }),
  row("15.03", "Sarolangun", { reported: 150, onTime: 150 }),
];

/** The first ten of twenty-two posyandu without a report. */
const missingOf = (of: typeof kerinci): ListReply => ({
  sequence: 1,
  asOf,
  area: of,
  areaName: "Kerinci",
  month,
  ...missingList,
  columns: [missingList.columns],
  sort: "name",
  total: 22,
  meeting: 22,
  registered: 300,
  simulated: false,
  compared: null,
  parts: [],
  rows: Array.from({ length: 10 }, (_, at) => ({
    id: `p${String(at)}` as ListReply["rows"][number]["id"],
    name: `Melati ${String(at)}`,
    village: AreaCode.parse("15.01.01.2001"),
    villageName: "Sungai Tutung",
    subdistrictName: "Air Hangat",
    regencyName: "Kerinci",
    registered: true,
    reported: false,
    notOpen: false,
    simulated: false,
    lastReceivedAt: null,
    cells: [],
    reason: { id: "", en: "" },
  })),
  next: 10,
});

function show(
  { audience = "oversight", user = null }: Partial<SessionReply> = {},
  told: Partial<CompletenessRow> = {},
) {
  const client = readAhead();
  client.setQueryData(operatorsQuery(kerinci).queryKey, {
    area,
    operators: [
      {
        area,
        areaName: "Kerinci",
        office: { id: "Operator Kerinci", en: "Operator of Kerinci" },
        accounts: 0,
        names: null,
      },
    ],
  });
  client.setQueryData(
    listQuery({ area: kerinci, month, ...missingList }, 0, 10).queryKey,
    missingOf(kerinci),
  );
  client.setQueryData(lateChangesQuery(area, month).queryKey, {
    area,
    month,
    deadline,
    changes: [
      {
        submission: "00000000-0000-4000-8000-000000000001",
        area: kerinci,
        areaName: "Kerinci",
        at: "2026-11-12T03:00:00.000Z",
        kind: "corrected",
        posyandu: 4,
      },
    ],
    isCut: false,
  });
  client.setQueryData(completenessQuery(area, month).queryKey, {
    sequence: 1,
    asOf,
    area,
    level: "regency",
    month,
    deadline,
    silentSince: "2025-11" as Month,
    total: row("15", "Jambi", { registered: 900, reported: 440, ...told }),
    rows: rows.map((one) => ({ ...one, ...told })),
  });
  client.setQueryData(pastQuery(area, month).queryKey, {
    sequence: 1,
    asOf,
    area,
    level: "regency",
    from: addMonths(month, -23),
    to: month,
    total: { area, name: "Jambi", months: [] },
    rows: [],
  });
  const session: SessionReply = {
    user,
    audience,
    demo: false,
    province: { code: area, name: "Jambi", utcOffsetHours: 7 },
    currentMonth: addMonths(month, 1),
    latestMonth: month,
    firstMonth: addMonths(month, -3),
    sequence: 0,
  };
  render(
    <IntlProvider
      locale="id"
      messages={textsOf("id", ["completeness"])}
      timeZone="Asia/Jakarta"
      onError={(error) => {
        throw error;
      }}
    >
      <QueryClientProvider client={client}>
        <CompletenessScreen session={session} />
      </QueryClientProvider>
    </IntlProvider>,
  );
  return document.body.textContent.replaceAll("\u00a0", " ");
}

const person = (role: SignedIn["role"], areas: string[] = []): SignedIn => ({
  name: role,
  email: `${role}@example.test`,
  role,
  areas: areas.map((code) => AreaCode.parse(code)),
});
const line = (name: RegExp) => screen.getByRole("row", { name });

test("the deadline is told with how long ago it was, and an area that sent nothing by its word, not as a zero share", () => {
  const page = show();
  expect(page).toContain("lewat 17 hari");
  expect(page).toContain("Tenggat 10 November 2026, 23.59 WIB");
  expect(line(/Merangin/).textContent).toContain("Belum lapor");
  expect(line(/Merangin/).textContent).toContain(
    "belum pernah mengirim sejak November 2025",
  );
  expect(line(/Sarolangun/).textContent).toContain("Belum lengkap");
  expect(line(/Kerinci/).textContent).not.toContain("Belum");
});

test("what is missing and late leads to the posyandu behind it", () => {
  show();
  const links = within(line(/Kerinci/))
    .getAllByRole("link")
    .map((link) => [
      link.textContent,
      new URL(link.getAttribute("href") ?? "", "http://x").search,
    ]);
  expect(links).toContainEqual([
    "10",
    "?area=15.01&month=2026-10&where=reporting_completeness%3Aeq%3A0&columns=ds",
  ]);
  expect(links).toContainEqual([
    "10",
    "?area=15.01&month=2026-10&where=reporting_completeness%3Aeq%3A100%2Creporting_timeliness%3Aeq%3A0",
  ]);
});

test("a stranger finds neither numbers that are not told nor lists of posyandu", () => {
  const page = show({ audience: "public" }, untold);
  for (const word of ["Dikoreksi", "Baris ditolak", "Lama tidak melapor"])
    expect(page).not.toContain(word);
  expect(
    screen.queryAllByRole("link").filter((link) => link.textContent === "10"),
  ).toEqual([]);
});

test("an operator finds the own area first, and no message to others", () => {
  show({ user: person("operator", ["15.03"]) });
  const [, first] = within(screen.getByRole("table")).getAllByRole("row");
  expect(first?.textContent).toContain("Sarolangun");
  expect(first?.textContent).toContain("wilayah Anda");
  expect(screen.queryByRole("button", { name: /^Pesan/ })).toBeNull();
});

test("a planner's message names month, deadline, how many of how many, who is missing, and where to upload; the link carries what was written", () => {
  show({ user: person("planner") });
  fireEvent.click(
    screen.getByRole("button", { name: "Pesan untuk operator Kerinci" }),
  );
  expect(screen.getByRole("dialog").textContent).toContain(
    "Operator Kerinci: belum ada akun.",
  );
  const field = screen.getByLabelText("Isi pesan");
  const message = (field as HTMLTextAreaElement).value.replaceAll(
    "\u00a0",
    " ",
  );
  expect(message).toContain(
    "Laporan posyandu Oktober 2026: 290 dari 300 posyandu sudah diterima (97 %); 10 belum. Dari yang diterima, 10 terlambat. Tenggat 10 November 2026, 23.59 WIB (lewat 17 hari). Masih ada 3 baris ditolak",
  );
  expect(message).toContain(
    `${location.origin}/submit?area=15.01&month=2026-10`,
  );
  const named = message.split("\n").filter((one) => one.startsWith("•"));
  expect(named).toHaveLength(10);
  expect(named[0]).toBe("• Melati 0 (Sungai Tutung, Air Hangat)");
  expect(message).toContain(
    `dan 12 lainnya: ${location.origin}/daftar?area=15.01&month=2026-10&where=reporting_completeness%3Aeq%3A0&columns=ds`,
  );
  fireEvent.change(field, { target: { value: "Halo & terima kasih" } });
  const link = screen.getByRole("link", { name: "Buka di WhatsApp" });
  expect(link.getAttribute("href")).toBe(
    "https://wa.me/?text=Halo%20%26%20terima%20kasih",
  );
});

test("what changed after the deadline is for those who have signed in, with the way to each submission", () => {
  expect(show()).toContain("hanya dibaca petugas yang sudah masuk");
  expect(screen.queryByText(/Koreksi/)).toBeNull();
  cleanup();
  expect(show({ user: person("viewer") })).toContain(
    "Koreksi 4 posyandu, 2 hari setelah tenggat",
  );
  const link = screen.getByRole("link", { name: /^Buka kiriman Kerinci/ });
  expect(link.getAttribute("href")).toMatch(/submissions\/0{8}-.*1$/);
});

test("those missing most come first when asked for", () => {
  show();
  fireEvent.click(screen.getByRole("button", { name: "Belum terbanyak" }));
  const names = within(screen.getByRole("table"))
    .getAllByRole("rowheader")
    .map((cell) => cell.textContent);
  expect(names[0]).toContain("Merangin");
  expect(names[1]).toContain("Sarolangun");
});
