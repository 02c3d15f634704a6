import { expect, type Page } from "@playwright/test";

/** Views as the desk pins them: circles, groups, two months, two indicators, a difference, years, all areas, and a whole screen. */
export const pinned = [
  ["map", "layer=circles"],
  ["map", "layer=clusters"],
  ["map", "compare=month:2025-03"],
  ["map", "compare=indicator:stunting"],
  ["map", "compare=month:2025-03&show=difference"],
  ["trend", "trend=years"],
  ["trend", "trend=areas"],
  ["view", "layer=circles&classes=equal-3"],
] as const;

/** Prepares a meeting of these slides alone, about a month; its address. */
export async function pinnedMeeting(
  page: Page,
  month: string,
): Promise<string> {
  const post = async (url: string, data: unknown) => {
    const reply = await page.request.post(`/api/v1${url}`, { data });
    expect(reply.status(), await reply.text()).toBeLessThan(300);
    return (await reply.json()) as { meeting: { id: string; version: number } };
  };
  const { meeting } = await post("/meetings", {
    ...{ title: "Rapat tersemat", area: "15", month },
    ...{ heldOn: null, place: "", snapshot: null },
  });
  await post(`/meetings/${meeting.id}/agenda`, {
    version: meeting.version,
    slides: pinned.map(([kind, look]) => ({
      ...{ id: null, kind, look, title: null, area: null, month: null },
      ...{ indicator: "ds", notes: "", minutes: 5 },
    })),
  });
  return `/rapat/${meeting.id}`;
}
