import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { InView, readAhead } from "@/components/view/testing/in-view";
import { connectionStore } from "@/lib/core/client/connection";
import { watchPage } from "@/lib/live/client/watch-page";
import { ConnectionSign } from "./connection-sign";

vi.mock("next/navigation", () => ({
  usePathname: () => "/",
  useSearchParams: () => new URLSearchParams(),
}));

describe("a page that was away", () => {
  const startAnew = vi.fn();
  let stop: () => void;
  beforeEach(() => {
    startAnew.mockReset();
    stop = watchPage({ startAnew });
  });
  afterEach(() => stop());
  const heard = (secondsAgo: number) =>
    connectionStore.set({
      status: "live",
      heardAt: Date.now() - secondsAgo * 1_000,
    });
  const see = () => document.dispatchEvent(new Event("visibilitychange"));

  test("begins anew when the browser brings it back from where it was put aside", () => {
    heard(0);
    dispatchEvent(Object.assign(new Event("pageshow"), { persisted: false }));
    expect(startAnew).not.toHaveBeenCalled();
    dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    expect(startAnew).toHaveBeenCalledOnce();
  });

  test("begins anew when it is looked at after a night, not after a moment", () => {
    heard(5);
    see();
    expect(startAnew).not.toHaveBeenCalled();
    heard(8 * 3_600);
    see();
    expect(startAnew).toHaveBeenCalledOnce();
  });

  test("begins anew after a silence, though nobody touches it", () => {
    vi.useFakeTimers();
    stop();
    stop = watchPage({ startAnew });
    heard(0);
    vi.advanceTimersByTime(15_000);
    expect(startAnew).not.toHaveBeenCalled();
    vi.advanceTimersByTime(4_000);
    expect(startAnew).toHaveBeenCalled();
    vi.useRealTimers();
  });
});

describe("the sign of the connection", () => {
  afterEach(cleanup);

  test("says that the numbers are being checked, and not that they are live, until they are", () => {
    connectionStore.set({ status: "checking", heardAt: Date.now() });
    const client = readAhead();
    client.setDefaultOptions({ queries: { enabled: false } });
    render(
      <InView client={client}>
        <ConnectionSign />
      </InView>,
    );
    const sign = screen.getByRole("status", { name: "Sambungan" });
    expect(sign.textContent).toBe("Memeriksa…");
    act(() => connectionStore.set({ status: "live", heardAt: Date.now() }));
    expect(sign.textContent).toMatch(/^Langsung/);
    act(() => connectionStore.set({ status: "crowded", heardAt: Date.now() }));
    expect(sign.textContent).toBe(
      "Terlalu banyak halaman terbuka; tutup sebagian",
    );
  });
});
