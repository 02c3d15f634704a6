"use client";

import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { useView } from "@/components/view/view-context";
import { useSubjects } from "@/components/frame/subjects";
import type {
  FigureMark,
  FigureScope,
} from "@/lib/core/subjects/client/client-subject";

/**
 * What subjects have to say of figures, newest month first. A source that fails leaves its marks out: they stand beside a figure and are no
 * part of it, and their own page says what went wrong.
 */
export function useMarks(scope: FigureScope): FigureMark[] {
  const { session, view } = useView();
  const subjects = useSubjects();
  // What people said is no part of a snapshot, and may be of later.
  const isLive = view.snapshot === null;
  const found = useQueries({
    queries: subjects.flatMap(({ marks }) =>
      isLive && marks?.isFor(session) === true ? [marks.query(scope)] : [],
    ),
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(
    () =>
      found
        .flatMap((marks) => marks ?? [])
        .sort((a, b) =>
          a.month === b.month
            ? b.at.localeCompare(a.at)
            : b.month.localeCompare(a.month),
        ),
    [found],
  );
}
