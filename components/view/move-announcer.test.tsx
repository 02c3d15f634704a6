import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useView } from "./view-context";
import { InView, readAhead } from "./testing/in-view";
import { MoveAnnouncer } from "./move-announcer";

const { address } = vi.hoisted(() => ({ address: { search: "" } }));
vi.mock("next/navigation", () => ({
  usePathname: () => "/",
  useSearchParams: () => new URLSearchParams(address.search),
}));

function Page() {
  const { view } = useView();
  return (
    <main>
      <h1 tabIndex={-1}>Angka</h1>
      <button type="button">Bulan</button>
      <input aria-label="Cari" />
      {view.area === "15" ? <a href="/?area=15.01">Kerinci</a> : null}
      <MoveAnnouncer title={`${view.area}, ${view.month}`} />
    </main>
  );
}
const client = readAhead();
const page = () => (
  <InView client={client}>
    <Page />
  </InView>
);
const nextFrame = () =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

let rerender: (search: string) => Promise<void>;
beforeEach(() => {
  address.search = "";
  document.title = "15, 2026-10 · Pantau Posyandu";
  const shown = render(page());
  rerender = async (search) => {
    address.search = search;
    shown.rerender(page());
    await nextFrame();
  };
});
afterEach(cleanup);

test("a page that was opened says nothing and leaves the focus", () => {
  expect(screen.getByTestId("moved-to").textContent).toBe("");
  expect(document.activeElement).toBe(document.body);
});

test("a move to another area is in the title, is told, and takes the focus to the heading", async () => {
  screen.getByRole("link", { name: "Kerinci" }).focus();
  await rerender("area=15.01");
  expect(document.title).toBe("15.01, 2026-10 · Pantau Posyandu");
  expect(screen.getByTestId("moved-to").textContent).toBe("15.01, 2026-10");
  expect(document.activeElement).toBe(screen.getByRole("heading"));
});

test("another month is told, and who chose it keeps the focus", async () => {
  const month = screen.getByRole("button", { name: "Bulan" });
  month.focus();
  await rerender("month=2026-07");
  expect(document.title).toBe("15, 2026-07 · Pantau Posyandu");
  expect(screen.getByTestId("moved-to").textContent).toBe("15, 2026-07");
  expect(document.activeElement).toBe(month);
});

test("who writes keeps the focus, wherever the page goes", async () => {
  const search = screen.getByRole("textbox");
  search.focus();
  await rerender("area=15.01");
  expect(document.activeElement).toBe(search);
});
