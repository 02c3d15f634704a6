"use client";

import { useQuery } from "@tanstack/react-query";
import { laterWith } from "@/components/ui/later";
import { sessionQuery } from "@/lib/core/access/client/session-query";

const Everywhere = laterWith(
  async () => (await import("./decisions-everywhere")).DecisionsEverywhere,
  // It shows nothing by itself, so that nothing is missed while it comes; it is tried again when the line is back.
  { until: () => null, failure: () => null },
);

/** What every page has of decisions, for those who have signed in; nobody else is sent its script. */
export function DecisionsForOfficers() {
  // What the page was made with; nothing is asked for.
  const { data: session } = useQuery({ ...sessionQuery(), enabled: false });
  return session?.user ? <Everywhere /> : null;
}
