import { elementCodes } from "@/lib/core/catalogue/elements";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useReducer } from "react";
import { IntlProvider } from "use-intl/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError } from "@/lib/core/client/api-error";
import { AreaCode } from "@/lib/core/domain/ids";
import { textsOf } from "@/lib/product/texts";
import type { DryRunReply } from "@/lib/submissions/contract";
import { ColumnList } from "./submission-column-list";
import { SubmissionColumns } from "./submission-columns";
import { SubmissionQuestions } from "./submission-questions";
import { sheetsOffered } from "./submission-sheets";
import { atRest, nextState, type SubmissionState } from "./submission-state";
import { SubmissionVerdict } from "./submission-verdict";

const run = vi.fn(async () => {});
beforeEach(() => run.mockClear());
afterEach(cleanup);

type Issue = DryRunReply["issues"][number];

function asked(code: Issue["code"], over: Partial<Issue> = {}): Issue {
  return {
    code,
    severity: "question",
    row: null,
    column: null,
    value: null,
    message: { id: `Pesan ${code}.`, en: "" },
    remedy: { id: "Periksa.", en: "" },
    ...over,
  };
}

function check(over: Partial<DryRunReply>): DryRunReply {
  return {
    dryRun: true,
    area: AreaCode.parse("15.01"),
    months: [],
    file: { name: "a.xlsx", bytes: 1, sha256: "", kind: "xlsx" },
    rows: { read: 3, valid: 3, refused: 0, new: 3, changed: 0, unchanged: 0 },
    issues: [],
    changes: [],
    ...over,
  };
}

function Desk({
  reply,
  start,
}: {
  reply: DryRunReply;
  start: SubmissionState;
}) {
  const [state, dispatch] = useReducer(nextState, start);
  const submission = { state, dispatch, run };
  return (
    <>
      <SubmissionColumns submission={submission} reply={reply} />
      <SubmissionQuestions submission={submission} reply={reply} />
      <SubmissionVerdict
        submission={submission}
        reply={reply}
        areaName="Kerinci"
        onMend={() => {}}
      />
      <ColumnList submission={submission} columns={reply.columns ?? []} />
    </>
  );
}

function show(reply: DryRunReply) {
  const start = nextState(atRest, { type: "checked", reply, key: "k" });
  render(
    <IntlProvider locale="id" messages={textsOf("id", ["reports"])}>
      <Desk reply={reply} start={start} />
    </IntlProvider>,
  );
}

const accept = () =>
  screen.getByRole<HTMLButtonElement>("button", { name: "Terima" });

test("acceptance waits for every yes, says for how many, and leads there", () => {
  show(check({ issues: [asked("counts-fall"), asked("counts-emptied")] }));
  expect(accept().disabled).toBe(true);
  const why = screen.getByRole("link", { name: "Tegaskan 2 pertanyaan dulu" });
  expect(why.getAttribute("href")).toBe("#questions-heading");
  expect(accept().getAttribute("aria-describedby")).toBe(why.id);
  for (const box of screen.getAllByRole("checkbox", { name: "Ya, ini benar" }))
    fireEvent.click(box);
  expect(accept().disabled).toBe(false);
  expect(screen.queryByText(/Tegaskan \d/)).toBeNull();
  fireEvent.click(accept());
  expect(run).toHaveBeenCalledWith({ kind: "accept", acceptValid: false });
});

test("a yes is described by its own question", () => {
  show(check({ issues: [asked("counts-fall")] }));
  const box = screen.getByRole("checkbox", { name: "Ya, ini benar" });
  const described = box.getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(described)?.textContent).toBe(
    "Pesan counts-fall. Periksa.",
  );
});

const unclear = check({
  columns: [
    { heading: "Ditimbang", letter: "B", use: null, filled: 3 },
    { heading: "Naik BB", letter: "C", use: null, filled: 3 },
    { heading: "S", letter: "D", use: "s_target", filled: null },
  ],
  issues: [
    asked("column-unclear", {
      column: "Ditimbang",
      value: "B",
      suggestion: "d_weighed",
    }),
    asked("column-unclear", { column: "Naik BB", value: "C" }),
  ],
});

test("a suggestion is preselected, and nothing is sent before it is asked for", () => {
  show(unclear);
  const suggested = screen.getByRole<HTMLSelectElement>("combobox", {
    name: "Isi kolom B, “Ditimbang”",
  });
  expect(suggested.value).toBe("d_weighed");
  const open = screen.getByRole<HTMLSelectElement>("combobox", {
    name: "Isi kolom C, “Naik BB”",
  });
  expect(open.value).toBe("");
  expect(
    [...open.querySelectorAll("optgroup")].map(({ label }) => label),
  ).toEqual(expect.arrayContaining(["Posyandu dan bulan", "Kader", "Balita"]));
  fireEvent.change(open, { target: { value: "d_weighed" } });
  expect(screen.getAllByText(/^Dijumlahkan dengan kolom/)).toHaveLength(2);
  expect(run).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: "Periksa lagi" }));
  expect(run).toHaveBeenCalledWith({ kind: "check" });
});

test("nothing is called right as long as something is asked", () => {
  show(unclear);
  expect(screen.getByText("Belum dapat diterima")).toBeTruthy();
  expect(screen.queryByText(/Semua baris benar/)).toBeNull();
});

test("any other column can be given another meaning, which then waits for a check", () => {
  show(check({ columns: unclear.columns ?? [] }));
  const fold = screen.getByText("Kolom berkas ini (3)").closest("details");
  if (fold === null) throw new Error("The columns stand in no fold");
  fold.open = true;
  fireEvent(fold, new Event("toggle"));
  fireEvent.click(
    screen.getByRole("button", { name: "Ubah isi kolom D, “S”" }),
  );
  const list = screen.getByRole("combobox", { name: "Isi kolom D, “S”" });
  expect(document.activeElement).toBe(list);
  fireEvent.change(list, { target: { value: "passed-over" } });
  expect(accept().disabled).toBe(true);
  fireEvent.click(
    screen.getByRole("button", {
      name: "Periksa lagi dulu dengan pilihan yang baru",
    }),
  );
  expect(run).toHaveBeenCalledWith({ kind: "check" });
});

test("a file whose rows are right says what it lacks, and one without the main counts is not green", () => {
  show(
    check({
      columns: [{ heading: "S", letter: "D", use: "s_target", filled: null }],
      rows: { ...check({}).rows, passedOver: 2, missing: 14 },
    }),
  );
  expect(screen.getByText("3 baris benar, tetapi tanpa D")).toBeTruthy();
  expect(
    screen.getByText(
      `Perhatikan: kolom D tidak ada; ${String(elementCodes.length - 1)} dari ${String(elementCodes.length)} kolom templat tidak ada; 2 baris dilewati; 14 posyandu belum ada di berkas ini dan belum tersimpan.`,
    ),
  ).toBeTruthy();
});

test("sheets are offered only by the refusal that asks for one", () => {
  const refused = (details: Record<string, unknown>) =>
    new ApiError({
      kind: "refused",
      status: 422,
      problem: {
        type: "",
        title: "",
        status: 422,
        code: "file-unreadable",
        message: { id: "", en: "" },
        remedy: { id: "", en: "" },
        requestId: "",
        ...details,
      },
    });
  const choices = ["Oktober", "September"];
  expect(sheetsOffered(refused({ reason: "several-sheets", choices }))).toEqual(
    choices,
  );
  expect(sheetsOffered(refused({ reason: "no-heading" }))).toEqual([]);
  expect(sheetsOffered(new Error("cut"))).toEqual([]);
});
