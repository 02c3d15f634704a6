import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { textsOf } from "@/lib/product/texts";
import type { TargetsReply } from "@/lib/targets/contract";
import { PathForm } from "./path-form";

const sent = vi.fn();
vi.mock("@/lib/targets/client/targets-query", () => ({
  setTargets: (given: unknown) => {
    sent(given);
    return new Promise(() => undefined);
  },
}));

const reply = {
  area: "15.01" as AreaCode,
  indicator: "ds",
  own: null,
  history: [],
} as unknown as TargetsReply;

const props = {
  reply,
  about: "D/S · Kerinci",
  onStored: () => undefined,
};

beforeEach(() => {
  render(
    <IntlProvider locale="id" messages={textsOf("id", ["targets"])}>
      <QueryClientProvider client={new QueryClient()}>
        <PathForm {...props} />
      </QueryClientProvider>
    </IntlProvider>,
  );
});
afterEach(() => {
  cleanup();
  sent.mockReset();
});

const write = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const save = () =>
  fireEvent.click(screen.getByRole("button", { name: "Simpan jalur" }));

test.each([
  ["a year that is none", "20x6", "60", /^Tahun harus antara/],
  ["a year beyond all plans", "1890", "60", /^Tahun harus antara/],
  ["words for a value", "2026", "enam puluh", /^Nilai harus angka/],
  [
    "more than everybody",
    "2026",
    "101",
    /^Nilai harus angka dari 0 sampai 100/,
  ],
  ["less than nobody", "2026", "-1", /^Nilai harus angka/],
  ["no year at all", "", "", /^Isi paling sedikit satu tahun/],
])(
  "%s is refused in words and stays where it is",
  (_what, year, value, why) => {
    write("Tahun, baris 1", year);
    write(/^Target tahun/, value);
    write("Dasar penetapan", "RPJMD");
    expect(screen.queryByRole("alert")).toBeNull();
    save();
    expect(screen.getByRole("alert").textContent).toMatch(why);
    const field = screen.getByLabelText(/^Target tahun/);
    expect((field as HTMLInputElement).value).toBe(value);
    expect(sent).not.toHaveBeenCalled();
  },
);

test("the document is asked for, and the same year twice is not taken", () => {
  write("Tahun, baris 1", "2026");
  write(/^Target tahun/, "60");
  save();
  expect(screen.getByRole("alert").textContent).toMatch(/^Sebutkan dasarnya/);
  write("Dasar penetapan", "RPJMD");
  fireEvent.click(screen.getByRole("button", { name: "Tambah tahun" }));
  write("Tahun, baris 2", "2026");
  fireEvent.change(
    screen.getAllByLabelText("Target tahun 2026")[1] as Element,
    {
      target: { value: "61" },
    },
  );
  save();
  expect(screen.getByRole("alert").textContent).toMatch(/masing-masing sekali/);
  expect(sent).not.toHaveBeenCalled();
});

test("what is right is sent as numbers, over the version that was read", async () => {
  write("Tahun, baris 1", "2026");
  write(/^Target tahun/, "62,5");
  write("Dasar penetapan", "RPJMD");
  save();
  await vi.waitFor(() =>
    expect(sent).toHaveBeenCalledWith({
      area: "15.01",
      indicator: "ds",
      version: 0,
      years: [{ year: 2026, value: 62.5 }],
      baseline: null,
      source: "RPJMD",
    }),
  );
});
