import { expect, test } from "vitest";
import { readView, type View } from "@/lib/core/client/view";
import { viewOfSlide } from "./slide-view";
import { pinHref, pinnedSlide } from "./pin-address";

const jambi = { area: "15", month: "2026-10" } as Pick<View, "area" | "month">;

/** A view as the province screen reads it. */
const view = (search: string) => readView(new URLSearchParams(search), jambi);

test.each([
  "",
  "area=15.01&level=village&month=2026-08&indicator=stunting",
  "indicator=nd_prime&classes=quantile-4&layer=circles",
  "compare=month:2025-10&show=difference&order=worst&trend=years",
])(
  "what is pinned of ?%s is shown again by the slide, whatever its meeting is about",
  (search) => {
    const shown = view(search);
    const address = new URL(pinHref(shown, "map"), "http://any");
    const defaults = { area: "15", month: "2026-01" } as typeof jambi;
    const arrived = readView(address.searchParams, defaults);
    const slide = pinnedSlide(arrived, address.searchParams.get("slide"));
    expect(slide.kind).toBe("map");
    expect(slide.look).toMatch(/^[A-Za-z0-9&=.,:_-]*$/);
    const meeting = { area: "15.02", month: "2026-09" } as typeof jambi;
    expect(viewOfSlide(meeting, slide, undefined)).toEqual(shown);
  },
);

test("where no panel is named the whole view is pinned", () => {
  expect(pinnedSlide(view(""), null).kind).toBe("view");
  expect(pinnedSlide(view(""), "nonsense").kind).toBe("view");
});
