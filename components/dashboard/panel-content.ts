import type { IndicatorId } from "@/lib/core/catalogue/indicators";

/** What can be taken away from a panel. */
export type PanelContent =
  { kind: "areas"; indicator: IndicatorId } | { kind: "series" };

export type PanelMenuProps = {
  /** Name of the panel, for assistive technology. */
  panel: string;
  content: PanelContent;
  takePicture?: (() => Promise<string>) | null;
};
