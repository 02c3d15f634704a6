"use client";

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { useView } from "@/components/view/view-context";
import {
  readQualityFilter,
  withQualityFilter,
  type QualityFilter,
} from "@/lib/quality/client/quality-filter";
import { qualityQuery } from "@/lib/quality/client/quality-query";

/** The filter as it stands in the address, its addresses, and how to go to one. Another filter begins at the first page of the list. */
export function useQualityFilter() {
  const params = useSearchParams();
  const { hrefTo } = useView();
  const filter = useMemo(() => readQualityFilter(params), [params]);
  const hrefWith = (change: Partial<QualityFilter>) =>
    withQualityFilter(hrefTo({}), {
      ...filter,
      after: null,
      finding: null,
      ...change,
    });
  const change = (part: Partial<QualityFilter>) => {
    window.history.pushState(null, "", hrefWith(part));
  };
  return { filter, hrefWith, change };
}

/** What is known of the area and month on screen. */
export function useQuality() {
  const { view } = useView();
  const { filter } = useQualityFilter();
  const { kind, state, due, after } = filter;
  const { area, month } = view;
  return useQuery(qualityQuery({ area, month, kind, state, due, after }));
}
