import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useReducer, type ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { childPlacesQuery } from "@/lib/children/client/child-places-query";
import { choicesQuery } from "@/lib/children/client/choices-query";
import { decidePlace } from "@/lib/children/client/decide-place";
import { createQueryClient } from "@/lib/core/client/query-client";
import type {
  ChildFileCheck,
  ChildPlace,
  OpenPlace,
} from "@/lib/children/contract";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { textsOf } from "@/lib/product/texts";
import { ChildrenResult } from "./children-result";
import { nextChildren, nothingSent } from "./children-state";
import { ChildrenStore } from "./children-store";

vi.mock("@/lib/children/client/decide-place");

const area = AreaCode.parse("15.01");
const melati = {
  id: "15.01.01.2006-01",
  name: "Melati",
  village: "Siulak Kecil",
  subdistrict: "Siulak",
};
const anggrek = { ...melati, id: "15.01.01.2006-02", name: "Anggrek" };

let client = createQueryClient();
beforeEach(() => {
  client = createQueryClient();
});
afterEach(() => {
  cleanup();
  vi.resetAllMocks();
});

function show(children: ReactNode) {
  return render(
    <IntlProvider locale="id" messages={textsOf("id", ["children"])}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </IntlProvider>,
  );
}

function open(index: number, over: Partial<OpenPlace> = {}): OpenPlace {
  return {
    key: `key-${index}`,
    subdistrict: "Siulak",
    puskesmas: "Siulak Gedang",
    village: "Siulak Kecil",
    posyandu: `Bunda ${index}`,
    rows: 100 - index,
    stoppedAt: "posyandu",
    reason: "unknown",
    suggestions: [melati],
    ...over,
  };
}

function check(openPlaces: OpenPlace[]): ChildFileCheck {
  return {
    dryRun: true,
    area,
    file: { bytes: 1, sha256: "", kind: "html" },
    headings: [],
    missingColumns: [],
    dates: [],
    asks: [],
    rows: {
      read: 1000,
      matched: 850,
      queued: 100,
      refused: 50,
      repeated: 0,
      excluded: 0,
    },
    months: [],
    places: { matched: 1, open: openPlaces.length, excluded: 0 },
    openPlaces,
    issues: [],
    coverage: {
      share: 0.8,
      posyanduMonths: 1,
      compared: 0,
      short: 0,
      list: [],
    },
    fewer: { posyanduMonths: 0, list: [] },
    stored: { new: 850, changed: 0, unchanged: 0 },
  };
}

function Checked({ reply, run }: { reply: ChildFileCheck; run: () => void }) {
  const [state, dispatch] = useReducer(nextChildren, {
    ...nothingSent,
    file: { name: "kerinci.xls", content: new Blob() },
    checked: { reply, headings: {}, decided: {}, dateAnswers: {} },
  });
  const desk = {
    state,
    dispatch,
    run: async () => run(),
    choose: async () => {},
    stop: () => {},
  };
  return <ChildrenResult desk={desk} reply={reply} />;
}

/** The number beside the words of a share. */
function shareOf(label: string): string | null | undefined {
  return screen.queryByText(label)?.nextElementSibling?.textContent;
}

const questionOf = (name: string) =>
  screen.getByRole("group", {
    name: `Posyandu mana yang dimaksud dengan “${name}”?`,
  });

test("a choice moves the rows of its place at once and asks for another check", () => {
  const run = vi.fn();
  show(<Checked reply={check([open(0), open(1, { rows: 3 })])} run={run} />);
  expect(shareOf("cocok dengan posyandu")).toBe("850 85,0\u00a0%");
  expect(shareOf("menunggu keputusan")).toBe("100 10,0\u00a0%");
  expect(screen.queryByText("akan cocok menurut pilihan Anda")).toBeNull();
  const choice = questionOf("Bunda 0").querySelector("button");
  if (choice === null) throw new Error("no choice is offered");
  expect(choice.getAttribute("aria-pressed")).toBe("false");
  fireEvent.click(choice);
  expect(choice.getAttribute("aria-pressed")).toBe("true");
  expect(shareOf("cocok dengan posyandu")).toBe("850 85,0\u00a0%");
  expect(shareOf("akan cocok menurut pilihan Anda")).toBe("100 10,0\u00a0%");
  expect(shareOf("menunggu keputusan")).toBe("0 0,0\u00a0%");
  const again = screen.getAllByRole("button", {
    name: "Periksa lagi dengan pilihan ini (1)",
  });
  fireEvent.click(again[0] as HTMLElement);
  expect(run).toHaveBeenCalledOnce();
  fireEvent.click(choice);
  expect(shareOf("menunggu keputusan")).toBe("100 10,0\u00a0%");
});

test("the level that fits nothing is marked with its reason", () => {
  const place = open(0, { stoppedAt: "village", reason: "ambiguous" });
  show(<Checked reply={check([place])} run={vi.fn()} />);
  expect(screen.getByText("lebih dari satu").parentElement?.textContent).toBe(
    "Siulak Kecil lebih dari satu",
  );
});

test("of many places the first twenty are drawn, the rest on demand", () => {
  const places = Array.from({ length: 45 }, (_, index) => open(index));
  show(<Checked reply={check(places)} run={vi.fn()} />);
  expect(screen.getAllByRole("group")).toHaveLength(20);
  fireEvent.click(screen.getByRole("button", { name: "Tampilkan semua (45)" }));
  expect(screen.getAllByRole("group")).toHaveLength(45);
});

test("any posyandu can be searched and chosen by the keys alone", async () => {
  client.setQueryData(choicesQuery(area, "ang").queryKey, {
    choices: [melati, anggrek],
  });
  show(<Checked reply={check([open(0)])} run={vi.fn()} />);
  fireEvent.click(screen.getByRole("button", { name: "Cari posyandu lain" }));
  const field = screen.getByRole("combobox");
  fireEvent.change(field, { target: { value: "ang" } });
  await screen.findByText("2 posyandu ditemukan");
  fireEvent.keyDown(field, { key: "ArrowDown" });
  fireEvent.keyDown(field, { key: "Enter" });
  expect(screen.queryByRole("combobox")).toBeNull();
  expect(document.activeElement?.textContent).toBe("Cari posyandu lain");
  const chosen = screen.getByRole("button", { pressed: true });
  expect(chosen.textContent).toContain("Anggrek");
});

test("accepting a file with rows that wait or are refused asks first", async () => {
  const run = vi.fn();
  show(<Checked reply={check([open(0)])} run={run} />);
  fireEvent.click(screen.getByRole("button", { name: "Terima dan hitung" }));
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("850 baris langsung dihitung.");
  expect(dialog.textContent).toContain("100 baris tersimpan di antrean");
  expect(dialog.textContent).toContain("50 baris ditolak");
  expect(run).not.toHaveBeenCalled();
});

const stored: ChildPlace = {
  id: 7,
  key: "k",
  subdistrict: "Siulak",
  puskesmas: "",
  village: "Siulak Kecil",
  posyandu: "Bunda",
  rows: 12,
  suggestions: [melati],
  status: "open",
  months: [Month.parse("2026-10")],
  posyanduId: null,
  posyanduName: null,
  decidedBy: null,
  decidedAt: null,
  namesUntil: "2026-12-01T02:00:00.000Z",
};

function showStore(places: ChildPlace[]) {
  client.setQueryData(childPlacesQuery(area).queryKey, {
    area,
    matchedRows: 88,
    places,
  });
  // This test does not look at what is read again after a decision.
  vi.spyOn(client, "invalidateQueries").mockResolvedValue();
  return show(<ChildrenStore area={area} />);
}

test("a decision that fails stays in its place with a way to try again, and then counts", async () => {
  const decide = vi.mocked(decidePlace);
  decide.mockRejectedValueOnce(new Error("cut"));
  decide.mockResolvedValueOnce({
    place: {
      ...stored,
      status: "decided",
      posyanduId: melati.id,
      posyanduName: "Melati",
      decidedBy: "Operator Kerinci",
      decidedAt: "2026-11-22T02:00:00.000Z",
    },
    sequence: 4,
  });
  showStore([stored]);
  expect(shareOf("menunggu keputusan")).toBe("12 12,0\u00a0%");
  fireEvent.click(screen.getByRole("button", { name: /^Melati/ }));
  await screen.findByText("Keputusan belum disimpan.");
  fireEvent.click(screen.getByRole("button", { name: "Coba lagi" }));
  await screen.findByText("“Bunda” kini dihitung sebagai Melati (12 baris).");
  expect(decide).toHaveBeenLastCalledWith(7, { posyandu: melati.id });
  expect(shareOf("menunggu keputusan")).toBe("0 0,0\u00a0%");
  expect(shareOf("dihitung menurut keputusan")).toBe("12 12,0\u00a0%");
  expect(
    screen.getByText("Tidak ada nama tempat yang menunggu keputusan."),
  ).toBeTruthy();
  expect(screen.getByText("1 keputusan yang sudah dibuat")).toBeTruthy();
});

test("a queue that could not be read is not an empty one", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("?")));
  show(<ChildrenStore area={area} />);
  await screen.findByText("Antrean nama tempat gagal dimuat.");
  expect(
    screen.queryByText("Tidak ada nama tempat yang menunggu keputusan."),
  ).toBeNull();
  vi.unstubAllGlobals();
});
