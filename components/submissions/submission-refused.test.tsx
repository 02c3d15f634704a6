import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl/react";
import { afterEach, expect, test } from "vitest";
import { createQueryClient } from "@/lib/core/client/query-client";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { textsOf } from "@/lib/product/texts";
import { refusedRowsQuery } from "@/lib/submissions/client/refused-rows-query";
import type { OpenRefusedRow } from "@/lib/submissions/contract";
import { SubmissionRefused } from "./submission-refused";

afterEach(cleanup);

const area = AreaCode.parse("15.01");
const words = { id: "Bukan angka.", en: "No number." };

function refused(row: number, over: Partial<OpenRefusedRow>): OpenRefusedRow {
  return {
    submission: "5f0c1f0e-6c3e-4f0e-9a3b-0d5a5d5b5a5c",
    row,
    area,
    areaName: "Kerinci",
    month: Month.parse("2026-09"),
    receivedAt: "2026-10-05T03:00:00.000Z",
    fileName: "laporan.xlsx",
    sender: "Siti (Operator Kerinci)",
    named: {
      posyandu: "Mawar 2",
      village: "Sungai Tutung",
      subdistrict: null,
      id: null,
    },
    cells: {},
    issues: [
      {
        code: "not-a-number",
        severity: "error",
        row,
        letter: "G",
        column: "d_weighed",
        value: "banyak",
        message: words,
        remedy: words,
      },
    ],
    ...over,
  };
}

function show(rows: OpenRefusedRow[], locale: "id" | "en" = "id") {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { staleTime: Infinity } });
  client.setQueryData(refusedRowsQuery(area).queryKey, { area, rows });
  render(
    <IntlProvider locale={locale} messages={textsOf(locale, ["reports"])}>
      <QueryClientProvider client={client}>
        <SubmissionRefused area={area} />
      </QueryClientProvider>
    </IntlProvider>,
  );
}

const items = () =>
  screen
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent)
    .filter((text) => text.includes("laporan.xlsx"));

test("a row says which posyandu it is, who sent it, and what stands in which cell", () => {
  show([refused(14, {})]);
  const [line] = items();
  expect(line).toContain("Mawar 2");
  expect(line).toContain("Sungai Tutung, September 2026");
  expect(line).toContain("dikirim Siti (Operator Kerinci)");
  expect(line).toContain("G14");
  expect(line).toContain("d_weighed");
  expect(line).toContain("tertulis “banyak”");
});

test("a row with an id alone is called by it, and one with nothing is nameless", () => {
  const nothing = { posyandu: null, village: null, subdistrict: null };
  show(
    [
      refused(2, { named: { ...nothing, id: "p7" } }),
      refused(3, { named: { ...nothing, id: null } }),
    ],
    "en",
  );
  expect(screen.getByText("ID p7")).toBeTruthy();
  expect(screen.getByText("no name")).toBeTruthy();
});

test("of several months one is chosen, for the list and for the file; unknown months belong to each", () => {
  show([
    refused(2, {}),
    refused(3, { month: Month.parse("2026-08") }),
    refused(4, { month: null }),
  ]);
  const link = () =>
    screen.getByRole("link", { name: /XLSX/ }).getAttribute("href");
  expect(items()).toHaveLength(3);
  expect(link()).toBe("/api/v1/refused-rows?area=15.01&format=xlsx");
  fireEvent.change(screen.getByRole("combobox", { name: "Bulan" }), {
    target: { value: "2026-08" },
  });
  expect(items()).toHaveLength(2);
  expect(link()).toBe(
    "/api/v1/refused-rows?area=15.01&month=2026-08&format=xlsx",
  );
});
