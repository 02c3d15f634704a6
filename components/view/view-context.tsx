"use client";

import {
  useQuery,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import { usePathname, useSearchParams } from "next/navigation";
import {
  createContext,
  useCallback,
  useContext,
  useDeferredValue,
  useMemo,
  type ReactNode,
} from "react";
import { useLocale } from "use-intl/react";
import {
  readView,
  viewSearch,
  defaultLevel,
  type View,
} from "@/lib/core/client/view";
import { useSnapshotId } from "@/lib/core/client/shown-snapshot";
import { sessionQuery } from "@/lib/core/access/client/session-query";
import type { SessionReply } from "@/lib/core/access/contract";
import type { AreaCode } from "@/lib/core/domain/area-code";

type ViewValue = {
  view: View;
  session: SessionReply;
  /** The address of a view that differs in what is given. */
  hrefTo: (change: Partial<View>) => string;
  /**
   * Goes there without asking the server for a page: the panels read what they need. With `replace` the back button does not come back here: for steps
   * that nobody would undo one by one.
   */
  go: (change: Partial<View>, how?: "replace") => void;
  follows: Follows;
};

/** What of a search changes the page one is on: the rest opens on the province screen. */
type Follows = "area" | "area-and-indicator" | "nothing";

const Context = createContext<ViewValue | null>(null);

/**
 * A view that is given instead of read from an address: for pieces that show something else than the page they stand on. `onGo` hears where they lead;
 * their addresses open on the province screen.
 */
export function GivenView({
  view,
  session,
  onGo,
  children,
}: {
  view: View;
  session: SessionReply;
  onGo: (change: Partial<View>) => void;
  children: ReactNode;
}) {
  const locale = useLocale();
  const value = useMemo(
    (): ViewValue => ({
      view,
      session,
      hrefTo: (change) =>
        `/${viewSearch(
          withChange(view, change),
          { area: session.province.code, month: session.latestMonth },
          locale,
        )}`,
      go: onGo,
      follows: "nothing",
    }),
    [view, session, onGo, locale],
  );
  return <Context value={value}>{children}</Context>;
}

/** Null on pages without a view. */
export function useViewIfAny(): ViewValue | null {
  return useContext(Context);
}

/**
 * What stands in it follows the view after the rest of the page: it is drawn once the rest is on screen, and given up where the view moves on meanwhile. Only what
 * is not drawn anew for other reasons waits: its parts are `memo`.
 */
export function ViewBehind({ children }: { children: ReactNode }) {
  const behind = useDeferredValue(useContext(Context));
  return <Context value={behind}>{children}</Context>;
}

export function useView(): ViewValue {
  const value = useContext(Context);
  if (value === null) throw new Error("useView stands outside ViewProvider");
  return value;
}

/** Reads the view from the address and writes it there; the back button is the undo. */
export function ViewProvider({
  session: begun,
  keeps = none,
  follows = "area",
  readAhead,
  children,
}: {
  session: SessionReply;
  /** Asks for what a view shows first as soon as it is gone to: the page is drawn meanwhile. Stays the same function. */
  readAhead?: (client: QueryClient, view: View) => void;
  /** Further parts of the address, which a move to another area or month keeps. */
  keeps?: readonly string[];
  follows?: Follows;
  children: ReactNode;
}) {
  // It is read again when it may have changed: another month is over, a demo has ended.
  const { data: session } = useQuery({
    ...sessionQuery(),
    initialData: begun,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const pathname = usePathname();
  const params = useSearchParams();
  const locale = useLocale();
  const defaults = useMemo(
    () => ({
      area: session.frozen?.area ?? session.province.code,
      month: session.latestMonth,
    }),
    [session],
  );
  const snapshot = useSnapshotId();
  const view = useMemo(
    () => readView(params, defaults, snapshot),
    [params, defaults, snapshot],
  );
  const hrefTo = useCallback(
    (change: Partial<View>) => {
      const search = viewSearch(withChange(view, change), defaults, locale);
      return pathname + withKept(search, params, keeps);
    },
    [pathname, view, defaults, locale, params, keeps],
  );
  const client = useQueryClient();
  const go = useCallback(
    (change: Partial<View>, how?: "replace") => {
      readAhead?.(client, withChange(view, change));
      if (how === "replace")
        window.history.replaceState(null, "", hrefTo(change));
      else window.history.pushState(null, "", hrefTo(change));
    },
    [hrefTo, readAhead, client, view],
  );
  const value = useMemo(
    () => ({ view, session, hrefTo, go, follows }),
    [view, session, hrefTo, go, follows],
  );
  return <Context value={value}>{children}</Context>;
}

const none: readonly string[] = [];

function withKept(
  search: string,
  params: { get: (name: string) => string | null },
  names: readonly string[],
): string {
  const kept = new URLSearchParams(search);
  for (const name of names) {
    const value = params.get(name);
    if (value !== null) kept.set(name, value);
  }
  const text = kept.toString();
  return text === "" ? "" : `?${text}`;
}

/** Another area is shown at the level below it, unless a level is asked for; its parts are others, so none is left out. */
function withChange(view: View, change: Partial<View>): View {
  const area: AreaCode = change.area ?? view.area;
  const level =
    change.level ?? (area === view.area ? view.level : defaultLevel(area));
  const without = change.without ?? (area === view.area ? view.without : "");
  return { ...view, ...change, area, level, without };
}
