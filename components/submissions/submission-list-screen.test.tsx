import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SubjectsProvider } from "@/components/frame/subjects";
import type { Role, SessionReply } from "@/lib/core/access/contract";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { AreaCode } from "@/lib/core/domain/ids";
import { addMonths, Month } from "@/lib/core/domain/month";
import { clientSubjects } from "@/lib/product/client";
import { textsOf } from "@/lib/product/texts";
import { submissionsQuery } from "@/lib/submissions/client/submissions-query";
import type { SubmissionSummary } from "@/lib/submissions/contract";
import { SubmissionListScreen } from "./submission-list-screen";

const { address } = vi.hoisted(() => ({
  address: { params: new URLSearchParams() },
}));
vi.mock("next/navigation", () => ({
  usePathname: () => "/submissions",
  useSearchParams: () => address.params,
}));

beforeEach(() => {
  address.params = new URLSearchParams();
});
afterEach(cleanup);

const province = AreaCode.parse("15");
const kerinci = AreaCode.parse("15.01");
const month = Month.parse("2026-10");

const sent: SubmissionSummary = {
  id: "0b3c4a52-9d17-4f6c-8a55-3a0a4a6a7f10",
  status: "accepted",
  form: "posyandu",
  area: kerinci,
  areaName: "Kerinci",
  months: [month],
  file: { name: "laporan.xlsx", bytes: 1200, sha256: "ab", kept: true },
  rows: {
    read: 292,
    valid: 288,
    refused: 4,
    new: 288,
    changed: 0,
    unchanged: 0,
  },
  sequence: 7,
  sender: "Operator Kerinci",
  receivedAt: "2026-11-09T02:41:00.000Z",
  withdrawnAt: null,
  refusedOpen: 3,
  issueCount: 17,
};

function show(role: Role | null, locale: "id" | "en" = "id") {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, retry: false } },
  });
  client.setQueryData(areaQuery(province).queryKey, {
    code: province,
    level: "province",
    name: "Jambi",
    officialName: "Provinsi Jambi",
    kind: "provinsi",
    bpsCode: null,
    hasShape: true,
    validFrom: "1958-01-01",
    validTo: null,
    predecessor: null,
    parent: null,
    path: [],
    children: [
      {
        code: kerinci,
        level: "regency",
        name: "Kerinci",
        officialName: "Kabupaten Kerinci",
        kind: "kabupaten",
        bpsCode: null,
        hasShape: true,
        validFrom: "1958-01-01",
        validTo: null,
        predecessor: null,
      },
    ],
    topologies: [],
  });
  const reply = { submissions: [sent], next: 7 };
  for (const area of [province, kerinci])
    client.setQueryData(submissionsQuery(area).queryKey, reply);
  client.setQueryData(
    submissionsQuery(province, month, { state: "withdrawn" }).queryKey,
    { submissions: [], next: null },
  );
  const session: SessionReply = {
    user:
      role === null
        ? null
        : {
            name: "Sari",
            email: "sari@example.test",
            role,
            areas: role === "operator" ? [kerinci] : [],
          },
    audience: role === null ? "public" : "oversight",
    demo: false,
    province: { code: province, name: "Jambi", utcOffsetHours: 7 },
    currentMonth: addMonths(month, 1),
    latestMonth: month,
    firstMonth: Month.parse("2026-08"),
    sequence: 0,
  };
  render(
    <IntlProvider
      locale={locale}
      messages={textsOf(locale, ["submissions"])}
      timeZone="Asia/Jakarta"
      onError={(error) => {
        throw error;
      }}
    >
      <SubjectsProvider subjects={clientSubjects}>
        <QueryClientProvider client={client}>
          <SubmissionListScreen session={session} />
        </QueryClientProvider>
      </SubjectsProvider>
    </IntlProvider>,
  );
}

const bar = () => screen.getByRole("banner").textContent;

test("who has not signed in is offered to, sees nothing of it, and is not offered to send", () => {
  show(null);
  const main = screen.getByRole("main");
  expect(main.textContent).toContain("Masuk dulu untuk melihat kiriman");
  expect(main.textContent).not.toContain("Kerinci");
  expect(main.querySelector("a")?.getAttribute("href")).toBe(
    "/sign-in?from=%2Fsubmissions",
  );
  expect(bar()).not.toContain("Unggah laporan");
});

test.each<[Role, string, boolean]>([
  ["viewer", "15", false],
  ["planner", "15", false],
  ["operator", "15.01", true],
  ["admin", "15", true],
])(
  "%s begins with the list of %s; offered to send: %s",
  (role, area, sends) => {
    show(role);
    const row = screen.getByRole("row", { name: /^Kerinci · Oktober 2026/ });
    expect(row.textContent).toContain("Operator Kerinci");
    expect(row.textContent).toContain("3 belum diperbaiki");
    expect(
      [...row.querySelectorAll("td.text-right")].map(
        ({ textContent }) => textContent,
      ),
    ).toEqual(["288", "4", "17"]);
    expect(
      screen
        .getByRole("link", { name: "Kerinci · Oktober 2026" })
        .getAttribute("href"),
    ).toBe(`/submissions/${sent.id}`);
    expect(screen.getByLabelText("Kabupaten/kota")).toHaveProperty(
      "value",
      area,
    );
    expect(bar().includes("Unggah laporan")).toBe(sends);
    expect(document.body.textContent).not.toContain(
      "Akun ini tidak mengirim laporan",
    );
  },
);

test("regency, month and state stand in the address, and the next ones begin below what was listed", () => {
  const push = vi.spyOn(window.history, "pushState");
  const wentTo = () => push.mock.lastCall?.[2];
  show("planner", "en");
  const choose = (label: string, value: string) => {
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  };
  choose("Regency", "15.01");
  expect(wentTo()).toBe("/submissions?area=15.01&lang=en");
  choose("Reporting month", "2026-09");
  expect(wentTo()).toBe("/submissions?area=15&month=2026-09&lang=en");
  choose("Status", "to-mend");
  expect(wentTo()).toBe("/submissions?area=15&state=to-mend&lang=en");
  fireEvent.click(screen.getByRole("button", { name: "Older submissions" }));
  expect(wentTo()).toBe("/submissions?area=15&before=7&lang=en");
});

test("a list that holds nothing says so", () => {
  address.params = new URLSearchParams("month=2026-10&state=withdrawn");
  show("planner");
  expect(screen.getByRole("main").textContent).toContain(
    "Tidak ada kiriman seperti itu.",
  );
});
