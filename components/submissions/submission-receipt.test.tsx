import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createQueryClient } from "@/lib/core/client/query-client";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { textsOf } from "@/lib/product/texts";
import { submissionQuery } from "@/lib/submissions/client/submission-query";
import { submissionsQuery } from "@/lib/submissions/client/submissions-query";
import type { SubmissionReply } from "@/lib/submissions/contract";
import { SubmissionReceipt } from "./submission-receipt";

beforeEach(() => {
  vi.stubGlobal(
    "fetch",
    vi.fn(() => new Promise<Response>(() => {})),
  );
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const area = AreaCode.parse("15.01");
const month = Month.parse("2026-10");

const receipt: SubmissionReply = {
  dryRun: false,
  id: "0b5f7a3e-5c3f-4a51-9f0c-1f4f6f1f2a11",
  status: "accepted",
  form: "posyandu",
  area,
  areaName: "Kerinci",
  months: [month],
  file: { name: "a.csv", bytes: 1, sha256: "", kept: true },
  rows: { read: 3, valid: 3, refused: 0, new: 3, changed: 0, unchanged: 0 },
  issues: [],
  detail: null,
  sequence: 7,
  sender: "Operator",
  receivedAt: "2026-11-09T02:41:00.000Z",
  withdrawnAt: null,
  refusedOpen: 0,
  repeated: false,
};

function show() {
  const client = createQueryClient();
  const later = { ...receipt, issueCount: 0, sequence: 9 };
  client.setQueryData(submissionsQuery(area, month).queryKey, {
    submissions: [{ ...receipt, issueCount: 0 }],
    next: null,
  });
  render(
    <IntlProvider locale="id" messages={textsOf("id", ["submissions"])}>
      <QueryClientProvider client={client}>
        <SubmissionReceipt receipt={receipt} province={AreaCode.parse("15")} />
      </QueryClientProvider>
    </IntlProvider>,
  );
  return { client, later };
}

test("a receipt says so when its submission is withdrawn later", async () => {
  const { client } = show();
  expect(screen.getByText("Laporan Kerinci diterima")).toBeTruthy();
  await act(async () => {
    client.setQueryData(submissionQuery(receipt.id).queryKey, {
      ...receipt,
      status: "withdrawn",
      withdrawnAt: "2026-11-09T03:00:00.000Z",
    });
  });
  expect(await screen.findByText("Laporan Kerinci sudah ditarik")).toBeTruthy();
  expect(screen.getByText(/angkanya tidak lagi dihitung/)).toBeTruthy();
});

test("a receipt names a submission that came after it", async () => {
  const { client, later } = show();
  expect(screen.queryByText(/kiriman lain/)).toBeNull();
  const file = { ...later.file, name: "susulan.csv" };
  await act(async () => {
    client.setQueryData(submissionsQuery(area, month).queryKey, {
      submissions: [{ ...later, file }],
      next: null,
    });
  });
  expect(await screen.findByText(/kiriman lain.*susulan\.csv/)).toBeTruthy();
});
