import {
  cleanup,
  fireEvent,
  render,
  screen,
  within,
} from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { AreaTable } from "./area-table";
import { InView, readAhead } from "./testing/in-view";
import { daysText, visited, type Visited } from "./testing/visits";

vi.mock("next/navigation", () => ({
  usePathname: () => "/supervision",
  useSearchParams: () => new URLSearchParams(),
}));

afterEach(cleanup);

test("the table has the area's name that leads on, places where there are any, and sorts by the subject's columns", () => {
  const columns = [
    {
      key: "days",
      heading: "Hari",
      isFigure: true,
      sortBy: ({ days }: Visited) => days,
      cell: ({ days }: Visited) => daysText(days),
    },
  ];
  render(
    <InView client={readAhead()}>
      <AreaTable caption="Kunjungan" columns={columns} rows={visited} />
      <AreaTable
        caption="Peringkat kunjungan"
        columns={columns}
        rows={visited.map((row, index) => ({ ...row, place: index || null }))}
      />
    </InView>,
  );
  const plain = screen.getByRole("table", { name: "Kunjungan" });
  const lines = () =>
    within(plain)
      .getAllByRole("row")
      .map(({ textContent }) => textContent.replace(/[▴▾]/, ""));
  expect(lines()[0]).toBe("WilayahHari");
  fireEvent.click(within(plain).getByRole("button", { name: "Hari" }));
  expect(lines().slice(1)).toEqual([
    "Merangin124 hari",
    "Sarolangun40 hari",
    "Kerinci12 hari",
    "Batangharibelum pernah",
  ]);
  expect(
    within(screen.getByRole("table", { name: "Peringkat kunjungan" }))
      .getAllByRole("row")
      .slice(0, 3)
      .map(({ textContent }) => textContent),
  ).toEqual(["PeringkatWilayahHari", "–Kerinci12 hari", "1Merangin124 hari"]);
});
