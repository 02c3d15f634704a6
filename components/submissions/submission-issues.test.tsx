import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl/react";
import { afterEach, expect, test, vi } from "vitest";
import { textsOf } from "@/lib/product/texts";
import { SubmissionIssues } from "./submission-issues";
import type { ShownIssue } from "./submission-issues-order";

afterEach(cleanup);

function issue(row: number, over: Partial<ShownIssue> = {}): ShownIssue {
  return {
    code: "not-a-number",
    severity: "error",
    row,
    column: "d_weighed",
    value: "banyak",
    message: { id: `Pesan ${row}`, en: "" },
    remedy: { id: "", en: "" },
    ...over,
  };
}

function show(issues: readonly ShownIssue[], onDecide = vi.fn()) {
  render(
    <IntlProvider locale="id" messages={textsOf("id", ["submissions"])}>
      <SubmissionIssues
        issues={issues}
        fileName="kerinci.csv"
        decisions={{}}
        isLocked={false}
        onDecide={onDecide}
      />
    </IntlProvider>,
  );
  return onDecide;
}

test("ten thousand issues draw one page of them, and the next page follows", () => {
  show(Array.from({ length: 10_000 }, (_, index) => issue(index + 2)));
  expect(screen.getAllByRole("row")).toHaveLength(51);
  fireEvent.click(screen.getByRole("button", { name: "Berikutnya" }));
  expect(screen.queryByText("Pesan 2")).toBeNull();
  expect(screen.getByText("Pesan 52")).toBeTruthy();
  expect(screen.getByText("51–100 dari 10.000")).toBeTruthy();
});

test("a filter starts at its first page", () => {
  const errors = Array.from({ length: 60 }, (_, index) => issue(index + 2));
  show([...errors, issue(99, { severity: "warning" })]);
  fireEvent.click(screen.getByRole("button", { name: "Berikutnya" }));
  fireEvent.click(screen.getByRole("button", { name: "Peringatan 1" }));
  expect(screen.getByText("Pesan 99")).toBeTruthy();
  expect(screen.getAllByRole("row")).toHaveLength(2);
});

test("a row that may mean several posyandu asks which one", () => {
  const candidates = [{ id: "15.01.01.2006-01", name: "Bunda Ceria" }];
  const decided = show([issue(9, { column: null, candidates })]);
  fireEvent.change(
    screen.getByRole("combobox", { name: "Ini posyandu yang mana? Baris 9" }),
    { target: { value: "15.01.01.2006-01" } },
  );
  expect(decided).toHaveBeenCalledWith(9, "15.01.01.2006-01");
});

test("an issue says whose row it is, in which cell, and what stands there", () => {
  show([
    issue(14, {
      letter: "G",
      place: { posyandu: "Melati I", village: "Sungai Baru" },
    }),
    issue(15, { place: { posyandu: "Mawar", village: null } }),
  ]);
  const [, first, second] = screen.getAllByRole("row");
  expect(first?.textContent).toContain("Melati ISungai Baru");
  expect(first?.textContent).toContain("G14");
  expect(first?.textContent).toContain("banyak");
  expect(second?.textContent).toContain("Mawar");
  expect(second?.textContent).not.toContain("15G");
});
