import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl/react";
import { afterEach, expect, test } from "vitest";
import { createQueryClient } from "@/lib/core/client/query-client";
import type { ChildFileCheck, HeadingUse } from "@/lib/children/contract";
import { issueTexts } from "@/lib/children/domain/child-issue-texts";
import { AreaCode } from "@/lib/core/domain/ids";
import { textsOf } from "@/lib/product/texts";
import { ChildrenHeadings } from "./children-headings";
import { nothingSent } from "./children-state";

afterEach(cleanup);

const none = {
  read: 0,
  matched: 0,
  queued: 0,
  refused: 0,
  repeated: 0,
  excluded: 0,
};

/** A file that can be read, but without a column of weights. */
function withoutWeight(headings: HeadingUse[]): ChildFileCheck {
  return {
    dryRun: true,
    area: AreaCode.parse("15.01"),
    file: { bytes: 1, sha256: "", kind: "csv" },
    headings,
    missingColumns: [],
    dates: [],
    asks: [],
    rows: none,
    months: [],
    places: { matched: 0, open: 0, excluded: 0 },
    openPlaces: [],
    issues: [
      {
        code: "weight-column-absent",
        effect: "left-out",
        column: null,
        count: 1,
        rows: [{ row: 1, value: null }],
        ...issueTexts("weight-column-absent"),
      },
    ],
    coverage: {
      share: 0.8,
      posyanduMonths: 1,
      compared: 0,
      short: 0,
      list: [],
    },
    fewer: { posyanduMonths: 0, list: [] },
    stored: { new: 0, changed: 0, unchanged: 0 },
  };
}

function show(reply: ChildFileCheck) {
  const desk = {
    state: {
      ...nothingSent,
      checked: { reply, headings: {}, decided: {}, dateAnswers: {} },
    },
    dispatch: () => {},
    run: async () => {},
    choose: async () => {},
    stop: () => {},
  };
  render(
    <IntlProvider locale="id" messages={textsOf("id", ["children"])}>
      <QueryClientProvider client={createQueryClient()}>
        <ChildrenHeadings desk={desk} reply={reply} />
      </QueryClientProvider>
    </IntlProvider>,
  );
}

const heading = (text: string, use: HeadingUse["use"]): HeadingUse => ({
  heading: text,
  use,
  remembered: false,
});

test("a measure without a column asks which unknown heading holds it, unfolded", () => {
  show(withoutWeight([heading("Tinggi", "height"), heading("Timbang", null)]));
  expect(
    screen.getByText("Kolom ukuran tidak ditemukan: Berat (kg)"),
  ).toBeDefined();
  const choice = screen.getByRole("combobox", { name: "Isi kolom “Timbang”" });
  expect(choice.closest("details")).toBeNull();
});

test("where no heading is left to be named, nothing is asked", () => {
  show(withoutWeight([heading("Tinggi", "height")]));
  expect(screen.queryByRole("combobox")).toBeNull();
  expect(screen.queryByText(/kolom ukuran/i)).toBeNull();
});
