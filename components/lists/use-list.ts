"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { useView } from "@/components/view/view-context";
import type { ListParts } from "@/lib/lists/contract";
import { partsOf, type OwnPart } from "@/lib/lists/client/list-parts";
import { readSpec, type ListSpec } from "@/lib/lists/domain/list-spec";
import type { ListTrouble } from "@/lib/lists/domain/conditions";

type Change = Partial<Record<OwnPart, string>>;

/** What the address asks: its parts as they stand there, and as they are read. */
export type ListView = {
  parts: ListParts;
  spec: ListSpec;
  /** What of the address could not be read; then the spec is that of the parts that could. */
  trouble: ListTrouble | null;
  /** Goes to a list that differs in what is given; "" takes a part out. */
  change: (change: Change) => void;
};

export function useList(): ListView {
  const params = useSearchParams();
  const { view } = useView();
  const parts = useMemo(() => partsOf(params, view), [params, view]);
  const change = useCallback(
    (wanted: Change) => {
      const next = new URLSearchParams(params.toString());
      for (const [name, value] of Object.entries(wanted))
        if (value === "") next.delete(name);
        else next.set(name, value);
      next.set("area", view.area);
      next.set("month", view.month);
      window.history.pushState(null, "", `?${next.toString()}`);
    },
    [params, view],
  );
  const read = readSpec(parts);
  const none = readSpec({});
  if (!none.ok) throw new Error("Nothing can always be read");
  return {
    parts,
    spec: read.ok ? read.is : none.is,
    trouble: read.ok ? null : read.trouble,
    change,
  };
}
