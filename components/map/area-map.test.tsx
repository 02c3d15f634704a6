import {
  act,
  cleanup,
  fireEvent,
  render,
  screen,
  within,
} from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { palettes } from "@/components/theme/tokens";
import {
  InView,
  readAhead,
  readShapes,
} from "@/components/view/testing/in-view";
import { daysText, visited } from "@/components/view/testing/visits";
import type { MapRow } from "./area-look";
import { AreaMap } from "./area-map";
import { Legend } from "./legend";
import type { MapCanvasProps } from "./map-canvas";

const { canvas } = vi.hoisted(() => ({
  canvas: { props: null as MapCanvasProps | null },
}));
vi.mock("next/navigation", () => ({
  usePathname: () => "/supervision",
  useSearchParams: () => new URLSearchParams(),
}));
vi.mock("./map-canvas", () => ({
  MapCanvas: (props: MapCanvasProps) => {
    canvas.props = props;
    return <div role="application" aria-label={props.label} />;
  },
}));

afterEach(cleanup);

const rows: MapRow[] = visited.map(({ code, name, days }) => ({
  code,
  name,
  look:
    days === null
      ? { kind: "hatched", isPartial: false }
      : { kind: "band", band: days > 90 ? 5 : 1, isPartial: false },
  label: daysText(days),
  weight: 1,
}));

async function showMap() {
  const client = readAhead();
  readShapes(client, visited);
  render(
    <InView client={client}>
      <AreaMap
        label="Hari sejak kunjungan supervisi terakhir"
        rows={rows}
        scale="neutral"
        note={(code) => <p>kunjungan ke {code}</p>}
        change={{ sequence: 3, areas: new Set(["15.03"]), heardAt: 0 }}
        onDrawing={() => {}}
      />
    </InView>,
  );
  await screen.findByRole("application", {
    name: "Hari sejak kunjungan supervisi terakhir",
  });
  if (canvas.props === null) throw new Error("There is a map");
  return canvas.props;
}

test("the map is painted with the looks, labels and colours of the subject", async () => {
  const { looks, labels, scale, pulse } = await showMap();
  expect(Object.fromEntries(looks)).toEqual({
    "15.01": { kind: "band", band: 1, isPartial: false },
    "15.02": { kind: "band", band: 5, isPartial: false },
    "15.03": { kind: "band", band: 1, isPartial: false },
    "15.04": { kind: "hatched", isPartial: false },
  });
  expect(labels.map(({ name, figure }) => `${name} ${figure}`)).toEqual([
    "Kerinci 12 hari",
    "Merangin 124 hari",
    "Sarolangun 40 hari",
    "Batanghari belum pernah",
  ]);
  expect(scale).toEqual(
    [1, 2, 3, 4, 5].map(
      (band) => palettes.light[`neutral-${band as 1 | 2 | 3 | 4 | 5}`],
    ),
  );
  expect([...(pulse?.areas ?? [])]).toEqual(["15.03"]);
});

test("who points at an area, or goes there by the keyboard, reads its name and what the subject says of it", async () => {
  const { onHover, onSelect } = await showMap();
  act(() => onHover({ key: "15.02", x: 1, y: 1 }));
  expect(screen.getByTestId("area-note").textContent).toBe(
    "Meranginkunjungan ke 15.02",
  );
  fireEvent.focus(
    screen.getByRole("link", { name: "Buka Sarolangun, 40 hari" }),
  );
  expect(screen.getByTestId("area-note").textContent).toBe(
    "Sarolangunbarukunjungan ke 15.03",
  );
  const went = vi.spyOn(window.history, "pushState");
  onSelect("15.01");
  expect(went).toHaveBeenCalledWith(null, "", "/supervision?area=15.01");
});

test("the legend names the subject's classes, its marked edge and its own words for what has no class", () => {
  render(
    <InView client={readAhead()}>
      <Legend
        scale="down"
        marked={{ band: 4, label: "batas kunjungan" }}
        entries={[
          {
            look: { kind: "band", band: 2, isPartial: false },
            label: "< 90",
            count: 2,
          },
          {
            look: { kind: "band", band: 4, isPartial: false },
            label: "≥ 90",
            count: 1,
          },
          {
            look: { kind: "hatched", isPartial: false },
            label: "belum pernah",
            count: 1,
          },
        ]}
      />
    </InView>,
  );
  const key = screen.getByRole("region", { name: "Keterangan warna" });
  expect(
    within(key)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "< 90Wilayah: 2",
    "batas kunjungan≥ 90Wilayah: 1",
    "belum pernah1",
  ]);
  expect(key.innerHTML).toContain("var(--down-4)");
});
