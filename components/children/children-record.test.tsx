import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import { afterEach, expect, test, vi } from "vitest";
import { createQueryClient } from "@/lib/core/client/query-client";
import { submissionQuery } from "@/lib/submissions/client/submission-query";
import type { SessionReply } from "@/lib/core/access/contract";
import type { SubmissionReply } from "@/lib/submissions/contract";
import { issueTexts } from "@/lib/children/domain/child-issue-texts";
import { AreaCode } from "@/lib/core/domain/ids";
import { addMonths, Month } from "@/lib/core/domain/month";
import { ProductProvider } from "@/components/product/product-provider";
import { textsOf } from "@/lib/product/texts";
import { SubmissionRecordScreen } from "@/components/submissions/submission-record";
import { ChildrenRecord } from "./children-record";

// The bar needs the router, and this test is not about it.
vi.mock("@/components/frame/page-frame", () => ({
  PageFrame: ({ children }: { children: ReactNode }) => <>{children}</>,
}));

afterEach(cleanup);

const jambi = AreaCode.parse("15");
const session: SessionReply = {
  user: null,
  audience: "oversight",
  demo: false,
  province: { code: jambi, name: "Jambi", utcOffsetHours: 7 },
  currentMonth: addMonths(Month.parse("2026-10"), 1),
  latestMonth: Month.parse("2026-10"),
  firstMonth: Month.parse("2026-01"),
  sequence: 0,
};

const form: SubmissionReply = {
  dryRun: false,
  id: "0b6f5c1e-2f5e-4a0e-9c55-4c0f2f6f3a11",
  status: "accepted",
  form: "posyandu",
  area: AreaCode.parse("15.01"),
  areaName: "Kerinci",
  months: [Month.parse("2026-10")],
  file: {
    name: "kerinci.xlsx",
    bytes: 2048,
    sha256: "ab".repeat(32),
    kept: true,
  },
  rows: {
    read: 100,
    valid: 95,
    refused: 5,
    new: 95,
    changed: 0,
    unchanged: 0,
  },
  issues: [],
  detail: null,
  sequence: 1,
  sender: "Operator Kerinci",
  receivedAt: "2026-11-09T02:41:00.000Z",
  withdrawnAt: null,
  refusedOpen: 0,
  repeated: false,
};

function show(submission: SubmissionReply): string {
  const client = createQueryClient();
  client.setQueryData(submissionQuery(submission.id).queryKey, submission);
  const { container } = render(
    <IntlProvider locale="id" messages={textsOf("id", ["children"])}>
      <ProductProvider>
        <QueryClientProvider client={client}>
          <SubmissionRecordScreen
            id={submission.id}
            session={session}
            details={{ children: ChildrenRecord }}
          />
        </QueryClientProvider>
      </ProductProvider>
    </IntlProvider>,
  );
  return container.textContent;
}

test("a monthly form can be had again as it was sent", () => {
  expect(show(form)).toContain("Laporan bulanan posyandu");
  expect(screen.getByRole("link", { name: "Unduh" })).toBeDefined();
});

test("of a file of children there is no file to be had: its fingerprint, its size, what became of its rows", () => {
  const page = show({
    ...form,
    form: "children",
    file: { ...form.file, name: "anak-abababab.xlsx", kept: false },
    detail: {
      rows: {
        read: 100,
        matched: 80,
        queued: 15,
        refused: 5,
        repeated: 0,
        excluded: 0,
      },
      issues: [
        {
          code: "place-missing",
          effect: "refused",
          column: "Posyandu",
          count: 5,
          rows: [{ row: 7, value: null }],
          ...issueTexts("place-missing"),
        },
      ],
    },
  });
  expect(screen.queryByRole("link", { name: "Unduh" })).toBeNull();
  for (const words of [
    "Berkas anak (e-PPGBM)",
    "ab".repeat(32),
    "Operator Kerinci",
    "100 dibaca, 95 diterima, 5 ditolak",
    "tidak disimpan dan tidak dapat diunduh",
    issueTexts("place-missing").message.id,
  ])
    expect(page).toContain(words);
  expect(
    screen.getByText("menunggu keputusan").nextElementSibling?.textContent,
  ).toContain("15");
});
