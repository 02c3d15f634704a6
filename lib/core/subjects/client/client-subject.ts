import type { QueryFunction, QueryKey } from "@tanstack/react-query";
import type { SessionReply, SignedIn } from "@/lib/core/access/contract";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { View } from "@/lib/core/client/view";
import type { AreaCode, Level } from "@/lib/core/domain/area-code";
import type { Reach } from "@/lib/core/domain/change-kinds";
import type { Text } from "@/lib/core/domain/text-pair";
import type { Month } from "@/lib/core/domain/month-steps";

/** A line of the menu. Its label is `menu.<key>` among the subject's words for everywhere. */
export type MenuLine = {
  path: string;
  key: string;
  /** Who finds it there; everybody where nothing is said. */
  isFor?: (user: SignedIn | null) => boolean;
  /** Who finds it in the bar as well, without opening the menu. */
  isInBar?: (user: SignedIn) => boolean;
  /** On a laptop in a hall only such lines stand there: what they lead to is in its pack. */
  isInHall?: true;
  /** Who answers for one area finds it opened there. */
  opensOwnArea?: true;
};

/** How the ticker tells a kind of change. Its line is `ticker.<kind>` among the subject's words. */
export type ToldChange = {
  /** True where the line itself says of how many posyandu, or is about none. */
  saysCount?: boolean;
};

/** A committed change as an open screen hears of it. */
export type HeardChange = {
  sequence: number;
  kind: string;
  reach: Reach;
  area: AreaCode;
  months: readonly Month[];
  /** The regencies whose figures have changed, or an area above them. */
  regions: readonly AreaCode[];
};

/** What of a read is old after a change: nothing, all of it, or the figures of these months, which cells may bring. */
export type OldPart = "nothing" | "all" | readonly Month[];

/** How a read of the subject is kept fresh. */
export type KeptRead = {
  /** First part of its keys. */
  key: string;
  /** True if the answer names, as `sequence`, up to which change it is complete. */
  isSequenced?: boolean;
  /** True if time alone makes it old as well: it is read again every hour. */
  changesWithTime?: boolean;
  /** True if no change at all makes it old. */
  isLasting?: boolean;
  oldAfter: (
    change: HeardChange,
    read: {
      queryKey: QueryKey;
      data: unknown;
      audience: SessionReply["audience"];
    },
  ) => OldPart;
};

/** What cells are asked for. */
export type Watched = { area: AreaCode; level: Level; month: Month };

/** Something that people said of the figure of an area in a month; it shows wherever that figure shows. */
export type FigureMark = {
  id: string;
  area: AreaCode;
  month: Month;
  text: string;
  /** The office that said it, and when. */
  by: Text;
  at: string;
  isEdited: boolean;
  /** Where it can be read with its history. */
  href: string;
};

/** One indicator of an area over months, the last included; with `inside` that of the areas inside it as well. */
export type FigureScope = {
  area: AreaCode;
  indicator: IndicatorId;
  from: Month;
  to: Month;
  inside: boolean;
};

/** A panel of the province screen, or all of it. */
export type PanelKind = "map" | "trend" | "ranking" | "view";

/** Something that can be done with what a panel shows, on a page of the subject's. Its label is `viewLinks.<key>` among the subject's words for everywhere, of the whole screen `viewLinks.<key>View`. */
export type ViewLinkLine = {
  key: string;
  isFor: (user: SignedIn | null) => boolean;
  /** Without the language. */
  hrefOf: (view: View, panel: PanelKind) => string;
};

export type MarkSource = {
  /** Whose screens show them; the others do not ask for them. */
  isFor: (session: SessionReply) => boolean;
  query: (scope: FigureScope) => {
    queryKey: QueryKey;
    queryFn: QueryFunction<FigureMark[]>;
  };
  /** Where somebody says something of the figure of the last month; null for those who may not. */
  hrefToWrite: (user: SignedIn | null, scope: FigureScope) => string | null;
};

/**
 * Everything that a subject brings to the browser; its words stand in its text.ts under the same name. lib/product/client.ts lists the
 * subjects. It is part of every page, so it holds no schema.
 */
export type ClientSubject = {
  name: string;
  menu?: readonly MenuLine[];
  /** Forms of submissions it reads; the usual one is not named beside each file. `form.<form>.name` among its words is what it is called. */
  forms?: readonly { form: string; isUsual: boolean }[];
  /** By name of the kind. */
  changes?: Readonly<Record<string, ToldChange>>;
  /**
   * Its reads, and after which changes they are old. One that stands in no list is old after every change. After a change that reaches everything,
   * every read is old.
   */
  reads?: readonly KeptRead[];
  marks?: MarkSource;
  /** What stands in the menu of every panel. */
  viewLinks?: readonly ViewLinkLine[];
};
