import { viewSearch, type View } from "@/lib/core/client/view";
import type { PanelKind } from "@/lib/core/subjects/client/client-subject";
import type { Slide } from "@/lib/meetings/contract";
import type { SlideKind } from "@/lib/meetings/domain/slide-kinds";

/** No view has these for its own, so that all parts of one stand in its address. */
const nobodys = { area: "" as View["area"], month: "" as View["month"] };

/** Where what a panel shows is pinned to a meeting. */
export function pinHref(view: View, panel: PanelKind): string {
  const search = new URLSearchParams(
    viewSearch({ ...view, snapshot: null }, nobodys, "id"),
  );
  search.set("indicator", view.indicator);
  search.set("slide", panel);
  return `/rapat/sematkan?${search.toString()}`;
}

const kinds: Readonly<Record<string, SlideKind>> = {
  map: "map",
  trend: "trend",
  ranking: "ranking",
};

/** The slide that an address of above pins: the panel, or the whole view where none is named. */
export function pinnedSlide(
  view: View,
  panel: string | null,
): Pick<Slide, "kind" | "area" | "month" | "indicator" | "look"> {
  const look = new URLSearchParams(
    viewSearch({ ...view, snapshot: null, drivers: null }, view, "id"),
  );
  look.delete("indicator");
  return {
    kind: kinds[panel ?? ""] ?? "view",
    area: view.area,
    month: view.month,
    indicator: view.indicator,
    look: decodeURIComponent(look.toString()),
  };
}
