"use client";

import type { DehydratedState } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { DecisionsForOfficers } from "@/components/decisions/for-officers";
import { QueryProvider } from "@/components/frame/query-provider";
import { KeptForOthers } from "@/components/frame/kept-for-others";
import { SubjectsProvider } from "@/components/frame/subjects";
import { clientSubjects } from "@/lib/product/client";
// Contracts come later, each with what it is the first to need. What all of them are written with is brought here, once.
import "zod";

/**
 * Around every page: what the subjects bring to the browser, and what the server already read. It stands in the pages and not in the layout, because
 * what is loaded later on behalf of a layout may not count on the scripts of the page and brings them a second time.
 */
export function ProductProvider({
  state,
  snapshot = null,
  children,
}: {
  state?: DehydratedState;
  /** Of which snapshot the page shows everything; null where it is live. */
  snapshot?: string | null;
  children: ReactNode;
}) {
  return (
    <SubjectsProvider subjects={clientSubjects}>
      <QueryProvider
        key={snapshot}
        snapshot={snapshot}
        {...(state && { state })}
      >
        {children}
        <DecisionsForOfficers />
        <KeptForOthers />
      </QueryProvider>
    </SubjectsProvider>
  );
}
