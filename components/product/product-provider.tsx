"use client";

import type { ReactNode } from "react";
import { SubjectsProvider } from "@/components/frame/subjects";
import { clientSubjects } from "@/lib/product/client";

/** Around every page: what the subjects bring to the browser. */
export function ProductProvider({ children }: { children: ReactNode }) {
  return (
    <SubjectsProvider subjects={clientSubjects}>{children}</SubjectsProvider>
  );
}
