import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { InView, readAhead } from "@/components/view/testing/in-view";
import { RankingBars } from "./ranking-bars";

vi.mock("next/navigation", () => ({
  usePathname: () => "/supervision",
  useSearchParams: () => new URLSearchParams(),
}));

afterEach(cleanup);

test("the ranking shows the subject's figures, changes and reasons", () => {
  render(
    <InView client={readAhead()}>
      <RankingBars
        heading="Hari sejak kunjungan"
        changeColumns={[{ heading: "1 bulan", title: "Sejak bulan lalu" }]}
        targetShare={0.5}
        ranked={[
          {
            code: "15.01",
            name: "Kerinci",
            place: 1,
            isTied: true,
            moved: 2,
            share: 0.1,
            isStrong: true,
            figure: "12 hari",
            changes: ["−30"],
          },
        ]}
        unranked={[
          { code: "15.04", name: "Batanghari", why: "belum pernah dikunjungi" },
        ]}
        change={{ sequence: 3, areas: new Set(["15.01"]), heardAt: 0 }}
      />
    </InView>,
  );
  const [first] = screen.getAllByRole("listitem");
  expect(first?.textContent).toMatch(/^▴21=.*Kerinci12 hari−30$/);
  expect(first?.className).toContain("row-flash");
  expect(screen.getByTitle("Sejak bulan lalu").textContent).toBe("1 bulan");
  expect(
    screen.getByRole("region", { name: "Tidak diperingkat" }).textContent,
  ).toContain("Batanghari belum pernah dikunjungi");
  expect(
    screen.getByRole("link", { name: "Batanghari" }).getAttribute("href"),
  ).toBe("/supervision?area=15.04");
});

test("a figure that is long finds its width in every row", () => {
  render(
    <InView client={readAhead()}>
      <RankingBars
        heading="Rupiah per anak"
        changeColumns={[]}
        targetShare={null}
        ranked={[
          {
            code: "15.01",
            name: "Kerinci",
            place: 1,
            isTied: false,
            moved: null,
            share: 1,
            isStrong: false,
            figure: "Rp 1.250.000",
            changes: [],
          },
        ]}
        unranked={[]}
      />
    </InView>,
  );
  expect(document.body.innerHTML).toContain("--figure: 6rem");
});
