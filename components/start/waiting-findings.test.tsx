import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, within } from "@testing-library/react";
import { IntlProvider } from "use-intl/react";
import { afterEach, expect, test } from "vitest";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import type { PosyanduId } from "@/lib/core/domain/ids";
import { textsOf } from "@/lib/product/texts";
import { workQuery } from "@/lib/quality/client/work-queries";
import type {
  Finding,
  FindingWork,
  FindingWorkReply,
} from "@/lib/quality/contract";
import { WaitingFindings } from "./waiting-findings";

afterEach(cleanup);

const area = "15.01" as AreaCode;
const month = "2026-09" as Month;
const work: FindingWork = {
  regency: area,
  name: "Kerinci",
  month,
  ...{ open: 0, returned: 0, explained: 0, overdue: 0, dated: 0 },
  firstDue: null,
};
const finding: Finding = {
  id: "00000000-0000-4000-8000-000000000001",
  month,
  kind: "d-over-s",
  state: "returned",
  severity: 2,
  posyandu: { id: "p01" as PosyanduId, name: "Melati I" },
  area: "15.01.01.2001" as AreaCode,
  areaName: "Siulak",
  subdistrictName: "Gunung Kerinci",
  regency: area,
  regencyName: "Kerinci",
  elements: [],
  why: { value: 63, before: 62 },
  due: "2026-10-03",
  firstSeen: "2026-10-01T03:00:00.000Z",
  changedAt: "2026-10-01T03:00:00.000Z",
  simulated: false,
  mayExplain: true,
  mayJudge: false,
};

function show(
  reply: Partial<FindingWorkReply>,
  as: "operator" | "planner" = "operator",
) {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, retry: false } },
  });
  client.setQueryData(workQuery(area).queryKey, {
    sequence: 1,
    area,
    today: "2026-10-05",
    work: [],
    first: [],
    ...reply,
  });
  render(
    <IntlProvider
      locale="id"
      messages={textsOf("id", ["start"])}
      timeZone="Asia/Jakarta"
      onError={(error) => {
        throw error;
      }}
    >
      <QueryClientProvider client={client}>
        <WaitingFindings area={area} name="Kerinci" as={as} />
      </QueryClientProvider>
    </IntlProvider>,
  );
  return document.body.textContent;
}

test("nothing that waits is said, without a table of zeros", () => {
  expect(show({})).toContain("Tidak ada temuan yang menunggu.");
  expect(screen.queryByRole("table")).toBeNull();
});

test("what is with the planner is not asked of the operator", () => {
  expect(show({ work: [{ ...work, explained: 4 }] })).toContain(
    "Tidak ada yang menunggu Anda",
  );
});

test("every number leads to the list of what it counts", () => {
  const page = show({
    work: [{ ...work, open: 5, returned: 2, explained: 3, overdue: 1 }],
  });
  expect(page).toContain("7 temuan menunggu penjelasan");
  const doors = within(screen.getByRole("table"))
    .getAllByRole("link")
    .map((link) => [link.textContent, link.getAttribute("href")]);
  const base = "/mutu?area=15.01&month=2026-09";
  expect(doors).toEqual([
    ["1", `${base}&due=overdue`],
    ["2", `${base}&state=returned`],
    ["5", `${base}&state=open`],
    ["3", `${base}&state=explained`],
  ]);
});

test("a day that is over is told from one that is to come", () => {
  const tomorrow = { ...finding, id: finding.id.replace("1", "2") };
  const page = show({
    work: [{ ...work, returned: 2, overdue: 1, dated: 1 }],
    first: [finding, { ...tomorrow, due: "2026-10-05" }],
  });
  expect(page).toContain("Lewat tenggat: 3 Oktober 2026");
  expect(page).toContain("Tenggat 5 Oktober 2026");
  expect(screen.getAllByText(/^D tertulis 63/)).toHaveLength(2);
});

test("a planner reads of the same work what is to be judged first", () => {
  const said = show(
    { work: [{ ...work, open: 5, explained: 3 }], first: [finding] },
    "planner",
  );
  expect(said).toContain("3 penjelasan menunggu penilaian Anda");
  expect(said).toContain("5 temuan di 1 kabupaten/kota");
  const [, first] = screen.getAllByRole("columnheader");
  expect(first?.textContent).toContain("Menunggu penilaian");
  // What comes first for an operator is not asked of a planner.
  expect(said).not.toContain("Melati I");
  expect(
    screen.getByRole("link", { name: "Lihat mutu data" }).getAttribute("href"),
  ).toContain("area=15.01&month=2026-09");
});
