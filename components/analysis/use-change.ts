"use client";

import { useQuery } from "@tanstack/react-query";
import { changeQuery } from "@/lib/analysis/client/change-query";
import type { View } from "@/lib/core/client/view";
import { useView } from "@/components/view/view-context";

/** Why the figure on screen changed since so many months before; only those who oversee are told. */
export function useChange(against: NonNullable<View["drivers"]>, without = "") {
  const { view, session } = useView();
  const { area, month, indicator } = view;
  return useQuery({
    ...changeQuery({ area, month, indicator, against, without }),
    enabled: session.audience === "oversight",
    // While another tick is reckoned, what stood before stays.
    placeholderData: (before) =>
      before?.area === area &&
      before.indicator === indicator &&
      before.month === month
        ? before
        : undefined,
  });
}
