import {
  cleanup,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from "@testing-library/react";
import { readXlsx } from "hucre/xlsx";
import { afterEach, expect, test, vi } from "vitest";
import type { PlainTable } from "@/lib/core/text/plain-table";
import { PanelMenu } from "./panel-menu";
import { PanelMenuList } from "./panel-menu-list";
import { InView, readAhead } from "./testing/in-view";
import { visited } from "./testing/visits";

const { saveFile, copyText } = vi.hoisted(() => ({
  saveFile: vi.fn(),
  copyText: vi.fn((_text: string) => Promise.resolve(true)),
}));
vi.mock("next/navigation", () => ({
  usePathname: () => "/supervision",
  useSearchParams: () => new URLSearchParams(),
}));
vi.mock("@/components/handout/save-file", () => ({ saveFile, copyText }));

afterEach(cleanup);

const table: PlainTable = {
  headings: ["Kode", "Wilayah", "Hari"],
  rows: visited.map(({ code, name, days }) => [code, name, days]),
};

async function openMenu(of: PlainTable | null) {
  render(
    <InView client={readAhead()}>
      <PanelMenu panel="Kunjungan">
        {(close) => (
          <PanelMenuList
            table={of}
            about={["Kunjungan, Oktober 2026", "per 9 November 2026"]}
            fileName="kunjungan-15-2026-10"
            picture={null}
            links={[{ href: "/definitions#visits", label: "Aturan kunjungan" }]}
            onDone={close}
          />
        )}
      </PanelMenu>
    </InView>,
  );
  fireEvent.click(
    screen.getByRole("button", { name: "Pilihan lain untuk Kunjungan" }),
  );
  // The window comes by itself, and on a busy machine not at once.
  return screen.findByRole("dialog", {}, { timeout: 10_000 });
}

test("the menu hands out the subject's table under the subject's name, and its links", async () => {
  const menu = within(await openMenu(table));
  expect(menu.queryByRole("button", { name: "Unduh PNG" })).toBeNull();
  expect(
    menu.getByRole("link", { name: "Aturan kunjungan" }).getAttribute("href"),
  ).toBe("/definitions#visits");
  fireEvent.click(menu.getByRole("button", { name: "Salin tabel" }));
  expect(copyText).toHaveBeenLastCalledWith(
    "Kode\tWilayah\tHari\n15.01\tKerinci\t12\n15.02\tMerangin\t124\n15.03\tSarolangun\t40\n15.04\tBatanghari\t",
  );
  expect(await menu.findByText("Tersalin.")).toBeTruthy();
  fireEvent.click(menu.getByRole("button", { name: "Unduh CSV" }));
  const [name, content] = saveFile.mock.lastCall as [string, Blob];
  expect(name).toBe("kunjungan-15-2026-10.csv");
  expect(await content.text()).toContain("15.02;Merangin;124\r\n");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a workbook is written when somebody asks for it, and says what it shows", async () => {
  const menu = within(await openMenu(table));
  fireEvent.click(menu.getByRole("button", { name: "Unduh XLSX" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const [name, content] = saveFile.mock.lastCall as [string, Blob];
  expect(name).toBe("kunjungan-15-2026-10.xlsx");
  const book = await readXlsx(new Uint8Array(await content.arrayBuffer()));
  const [data, about] = book.sheets;
  expect(data?.rows.slice(0, 3)).toEqual([
    ["Kode", "Wilayah", "Hari"],
    ["15.01", "Kerinci", 12],
    ["15.02", "Merangin", 124],
  ]);
  expect(about?.rows).toEqual([
    ["Kunjungan, Oktober 2026"],
    ["per 9 November 2026"],
  ]);
});

test("where the workbook cannot be written, the menu says so and offers the CSV", async () => {
  saveFile.mockImplementationOnce(() => {
    throw new Error("no room");
  });
  const menu = within(await openMenu(table));
  fireEvent.click(menu.getByRole("button", { name: "Unduh XLSX" }));
  expect(await menu.findByText(/Unduh CSV sebagai gantinya/)).toBeTruthy();
});

test("as long as the table is read it can not be taken away", async () => {
  const menu = within(await openMenu(null));
  for (const name of ["Salin tabel", "Unduh CSV", "Unduh XLSX"])
    expect(menu.getByRole("button", { name })).toHaveProperty("disabled", true);
});
