import {
  cleanup,
  fireEvent,
  render,
  screen,
  within,
} from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { MapCanvasProps } from "@/components/map/map-canvas";
import { addMonths } from "@/lib/core/domain/month-steps";
import { InView, month } from "@/components/view/testing/in-view";
import { HeadlinePanel } from "./headline-panel";
import { MapPanel } from "./map-panel";
import { RankingPanel } from "./ranking-panel";
import { point, readRegencies, row, valued } from "./testing/read-regencies";

const { canvas, saveFile } = vi.hoisted(() => {
  const seen: { props: MapCanvasProps | null } = { props: null };
  return {
    canvas: seen,
    saveFile: vi.fn<(name: string, content: Blob) => void>(),
  };
});
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

/** Each reads otherwise than it is stored: 80,0 is the target, 17,4 less 17,1 is 0,3, and two read the same. */
const near = [
  row("15.05", "Muaro Jambi", valued(79.96)),
  row("15.01", "Kerinci", valued(17.36)),
  row("15.04", "Batanghari", valued(80.04)),
  row("15.02", "Merangin", valued(79.94)),
];
const nearBefore = [
  row("15.01", "Kerinci", valued(17.14)),
  row("15.02", "Merangin", valued(79.86)),
  row("15.04", "Batanghari", valued(79.96)),
  row("15.05", "Muaro Jambi", valued(80.06)),
];
const client = () =>
  readRegencies(near, nearBefore, {
    target: 80,
    total: 79.96,
    points: [point(addMonths(month, -1), 79.74), point(month, 79.96)],
  });

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

async function showMap() {
  render(
    <InView client={client()}>
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

describe("figures that stand beside each other agree", () => {
  test("in the ranking: places, points against the target, and changes of what is read", () => {
    render(
      <InView client={client()}>
        <RankingPanel />
      </InView>,
    );
    const [places] = screen.getAllByRole("list");
    if (!places) throw new Error("There is a list");
    // A tenth of five hundred is chance, and so are three of them; what reads the same has not moved.
    expect(itemsOf(places)).toEqual([
      "1–3BatanghariBatanghari80,0 %0,0–",
      "setaraMuaro JambiMuaro Jambi80,0 %≈ −0,1–",
      "MeranginMerangin79,9 %0,0–",
      "4KerinciKerinci17,4 %≈ +0,3–",
    ]);
    const points = [...places.querySelectorAll("[data-point]")];
    expect(
      points.map(({ classList }) => classList.contains("bg-accent")),
    ).toEqual([true, true, false, false]);
    expect(places.querySelectorAll("[data-interval]")).toHaveLength(4);
    expect(places.querySelector(".text-worse, .text-better")).toBeNull();
  });

  test("on the map: both that read the target have the colour of reaching it", async () => {
    const { looks } = await showMap();
    const bandOf = (code: string) => {
      const look = looks.get(code);
      return look?.kind === "band" ? look.band : null;
    };
    expect(
      ["15.04", "15.05", "15.02", "15.01"].map((code) => bandOf(code)),
    ).toEqual([4, 4, 3, 1]);
  });

  test("in the table, in whatever column it is sorted, and in the file", async () => {
    render(
      <InView client={client()}>
        <MapPanel />
      </InView>,
    );
    fireEvent.click(screen.getByRole("button", { name: "Tabel" }));
    const table = await screen.findByRole("table", {}, patient);
    const names = () =>
      within(table)
        .getAllByRole("row")
        .slice(1)
        .map((line) => within(line).getByRole("rowheader").textContent);
    const ranked = ["Batanghari", "Muaro Jambi", "Merangin", "Kerinci"];
    expect(names()).toEqual(ranked);
    fireEvent.click(within(table).getByRole("button", { name: /^Nilai/ }));
    expect(names()).toEqual(ranked);
    fireEvent.click(within(table).getByRole("button", { name: /^Nilai/ }));
    expect(names()).toEqual([
      "Kerinci",
      "Merangin",
      "Batanghari",
      "Muaro Jambi",
    ]);
    fireEvent.click(
      screen.getByRole("button", { name: "Pilihan lain untuk Peta" }),
    );
    fireEvent.click(
      await screen.findByRole("button", { name: "Unduh CSV" }, patient),
    );
    const lines = await savedLines();
    expect(
      lines.slice(1, 5).map((line) => {
        const cells = line.split(";");
        return [cells[4], cells[5], cells[11], cells[12]];
      }),
    ).toEqual([
      ["Batanghari", "80,04", "1", "0"],
      ["Muaro Jambi", "79,96", "1", "-0,1"],
      ["Merangin", "79,94", "3", "0"],
      ["Kerinci", "17,36", "4", "0,3"],
    ]);
  });

  test("in the headline: the figure, its change, its target and the sentence", () => {
    render(
      <InView client={client()}>
        <HeadlinePanel />
      </InView>,
    );
    const said = plain(document.body.textContent);
    expect(said).toContain("80,0%");
    expect(said).toContain("naik 0,3 poin persentase dari Sep 2026");
    expect(said).toContain("target 80 % · target tercapai");
    expect(said).toContain(
      "Dari 4 kabupaten/kota, 2 mencapai target; terendah Kerinci (17,4 %).",
    );
  });
});
