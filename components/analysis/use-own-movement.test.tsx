import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { row, valued } from "@/components/dashboard/testing/read-regencies";
import {
  InView,
  month,
  province,
  readAhead,
} from "@/components/view/testing/in-view";
import { addMonths } from "@/lib/core/domain/month-steps";
import { readRanking } from "./testing/read-analysis";
import { useOwnMovement } from "./use-own-movement";

const { address } = vi.hoisted(() => ({ address: { area: "15" } }));
vi.mock("next/navigation", () => ({
  usePathname: () => "/",
  useSearchParams: () => new URLSearchParams({ area: address.area }),
}));
afterEach(cleanup);

const now = [
  row("15.01", "Kerinci", valued(88.2)),
  row("15.07", "Tanjung Jabung Timur", valued(72)),
];
const before = [
  row("15.01", "Kerinci", valued(70)),
  row("15.07", "Tanjung Jabung Timur", valued(72.9)),
];

function weighed(area: string) {
  address.area = area;
  const client = readAhead();
  const reply = readRanking(client, {
    indicator: "ds",
    total: row(province, "Jambi", valued(80)),
    rows: now,
    before,
  });
  const { result } = renderHook(() => useOwnMovement(), {
    wrapper: ({ children }) => <InView client={client}>{children}</InView>,
  });
  const ranked = reply.ranked.find((one) => one.area === area);
  return {
    said: result.current(addMonths(month, -1)).isReal,
    asRanked: ranked?.sinceMonth?.isReal,
  };
}

test("an area's change is as real in its headline as in the ranking of the area around it", () => {
  expect(weighed("15.01")).toEqual({ said: "yes", asRanked: true });
  expect(weighed("15.07")).toEqual({ said: "no", asRanked: false });
});

test("a province stands in no ranking, and its change is taken as it is", () => {
  expect(weighed("15").said).toBe("yes");
});
