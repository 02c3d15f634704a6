import {
  act,
  cleanup,
  fireEvent,
  render,
  screen,
  within,
} from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { ValueRow } from "@/lib/figures/contract";
import type { MapCanvasProps } from "@/components/map/map-canvas";
import { InView } from "@/components/view/testing/in-view";
import { MapPanel } from "./map-panel";
import { RankingPanel } from "./ranking-panel";
import { readRegencies, row, valued } from "./testing/read-regencies";

const { canvas, saveFile } = vi.hoisted(() => ({
  canvas: { props: null as MapCanvasProps | null },
  saveFile: vi.fn<(name: string, content: Blob) => void>(),
}));
vi.mock("next/navigation", () => ({
  usePathname: () => "/",
  useSearchParams: () => new URLSearchParams({ ranking: "indicator" }),
}));
vi.mock("@/components/live/use-live", () => ({ useLiveChange: () => null }));
vi.mock("@/components/handout/save-file", () => ({ saveFile }));
vi.mock("@/components/map/map-canvas", () => ({
  MapCanvas: (props: MapCanvasProps) => {
    canvas.props = props;
    return <div role="application" aria-label={props.label} />;
  },
}));

/** What is fetched on demand may take its time on a busy machine. */
const patient = { timeout: 20_000 };

afterEach(cleanup);

/** One area for each thing that an indicator can say. */
const now: ValueRow[] = [
  row("15.01", "Kerinci", valued(88.2)),
  row("15.02", "Merangin", {
    ...valued(64.96),
    coverage: { reported: 50, registered: 100 },
    simulated: true,
  }),
  row("15.03", "Sarolangun", {
    state: "too-small",
    value: 40,
    numerator: 4,
    denominator: 10,
  }),
  row("15.04", "Batanghari", {
    state: "not-reported",
    coverage: { reported: 0, registered: 100 },
  }),
  row("15.05", "Muaro Jambi", {
    state: "not-applicable",
    coverage: { reported: 50, registered: 100 },
  }),
  row("15.06", "Tanjung Jabung Barat", { state: "suppressed" }),
  row("15.07", "Tanjung Jabung Timur", valued(72)),
];
const monthBefore = [
  row("15.01", "Kerinci", valued(70)),
  row("15.07", "Tanjung Jabung Timur", valued(72.9)),
];

const plain = (text: string | null | undefined) =>
  (text ?? "").replaceAll("\u00a0", " ");
const itemsOf = (element: HTMLElement) =>
  within(element)
    .getAllByRole("listitem")
    .filter((item) => item.querySelector("li") === null)
    .map(({ textContent }) => plain(textContent));

/** Lines of the file that was saved last. */
async function savedLines(): Promise<string[]> {
  const content = saveFile.mock.lastCall?.[1];
  if (content === undefined) throw new Error("A file was saved");
  return (await content.text()).split("\r\n");
}

async function showMap(client = readRegencies(now, monthBefore)) {
  render(
    <InView client={client}>
      <MapPanel />
    </InView>,
  );
  await screen.findByRole(
    "application",
    {
      name: "D/S: partisipasi masyarakat menurut kabupaten/kota, Jambi, Oktober 2026",
    },
    patient,
  );
  if (canvas.props === null) throw new Error("There is a map");
  return canvas.props;
}

test("every state of an indicator has its look and its label on the map", async () => {
  const { looks, labels } = await showMap();
  expect(Object.fromEntries(looks)).toEqual({
    "15.01": { kind: "band", band: 5, isPartial: false },
    // It reads 65,0 %, so it is in the class that begins at 65.
    "15.02": { kind: "band", band: 2, isPartial: true },
    "15.03": { kind: "plain", isPartial: false },
    "15.04": { kind: "hatched", isPartial: false },
    "15.05": { kind: "plain", isPartial: false },
    "15.06": { kind: "dots", isPartial: false },
    "15.07": { kind: "band", band: 3, isPartial: false },
  });
  expect(labels.map(({ figure }) => plain(figure))).toEqual([
    "88,2 %",
    "65,0 %",
    "40,0 %",
    "Belum lapor",
    "Tidak berlaku",
    "Disembunyikan",
    "72,0 %",
  ]);
  expect(labels.every(({ order }) => order === -100)).toBe(true);
});

test("the legend counts the classes, marks the target and names what has no class", async () => {
  await showMap();
  const legend = screen.getByRole("region", { name: "Keterangan warna" });
  expect(itemsOf(legend)).toEqual([
    "< 65Wilayah: 0",
    "65–70Wilayah: 1",
    "70–75Wilayah: 1",
    "75–85Wilayah: 0",
    "target≥ 85Wilayah: 1",
    "Belum lapor1",
    "Disembunyikan1",
    "Terlalu kecil1",
    "Tidak berlaku1",
    "Belum lengkap (< 80 % posyandu mengisi)1",
  ]);
});

test("an area that is pointed at says its figure, its state and who stands behind it", async () => {
  const { onHover } = await showMap();
  const noteOf = (key: string) => {
    act(() => onHover({ key, x: 1, y: 1 }));
    return plain(screen.getByTestId("area-note").textContent);
  };
  expect(noteOf("15.02")).toBe(
    "Merangin65,0 %target 85,0 %50 dari 100 posyandu (50 %) · belum lengkapData simulasi",
  );
  expect(noteOf("15.03")).toBe(
    "Sarolangun40,0 %Terlalu keciltarget 85,0 %100 dari 100 posyandu (100 %)",
  );
  expect(noteOf("15.04")).toBe(
    "BatanghariBelum lapor0 dari 100 posyandu (0 %)",
  );
});

test("the ranking has places, intervals, changes, and reasons for who has no place", () => {
  render(
    <InView client={readRegencies(now, monthBefore)}>
      <RankingPanel />
    </InView>,
  );
  const places = screen
    .getAllByRole("list")
    .find((list) => list.tagName === "OL");
  const unranked = within(
    screen.getByRole("region", { name: "Belum diperingkat" }),
  ).getByRole("list");
  if (!places) throw new Error("There is a list of places");
  expect(itemsOf(places)).toEqual([
    "▴11KerinciKerinci88,2 %+18,2–",
    "2T. Jabung TimurTanjung Jabung Timur72,0 %≈ −0,9–",
  ]);
  expect(places.querySelectorAll("[data-interval]")).toHaveLength(2);
  expect(places.querySelectorAll("[data-point].bg-accent")).toHaveLength(1);
  expect(itemsOf(unranked)).toEqual([
    "Batanghari belum lapor",
    "Merangin 65,0 %, belum lengkap",
    "Muaro Jambi tidak berlaku",
    "Sarolangun 40,0 %, terlalu kecil",
    "Tanjung Jabung Barat disembunyikan",
  ]);
});

test("table and file hold the same areas, every state in words", async () => {
  render(
    <InView client={readRegencies(now, monthBefore)}>
      <MapPanel />
    </InView>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Tabel" }));
  const table = await screen.findByRole("table", {}, patient);
  expect(
    within(table)
      .getAllByRole("row")
      .map(({ textContent }) => plain(textContent)),
  ).toEqual([
    "PeringkatWilayahNilai± 1 bulan± 1 tahunMelapor",
    "1Kerinci88,2 %+18,2–100 %",
    "2Tanjung Jabung Timur72,0 %−0,9–100 %",
    "–BatanghariBelum lapor––0 %",
    "–Merangin65,0 % belum lengkap––50 %",
    "–Muaro JambiTidak berlaku––50 %",
    "–Sarolangun40,0 % terlalu kecil––100 %",
    "–Tanjung Jabung BaratDisembunyikan––100 %",
  ]);
  fireEvent.click(
    screen.getByRole("button", { name: "Pilihan lain untuk Peta" }),
  );
  fireEvent.click(
    await screen.findByRole("button", { name: "Unduh CSV" }, patient),
  );
  expect(saveFile.mock.lastCall?.[0]).toBe("ds-15-regency-2026-10.csv");
  const lines = await savedLines();
  expect(lines[4]).toBe(
    '2026-10;D/S: partisipasi masyarakat;Jambi;15.02;Merangin;64,96;persen;325;500;50;100;;;;"belum lengkap; Data simulasi"',
  );
});
