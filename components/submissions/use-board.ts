"use client";

import { useQuery } from "@tanstack/react-query";
import { useView } from "@/components/view/view-context";
import { boardQuery } from "@/lib/submissions/client/board-query";

/** Who has sent the month on screen. */
export function useBoard() {
  const { view } = useView();
  return useQuery(boardQuery(view.area, view.level, view.month));
}
