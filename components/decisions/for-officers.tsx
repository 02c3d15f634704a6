"use client";

import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { laterWith } from "@/components/ui/later";
import { sessionQuery } from "@/lib/core/access/client/session-query";
import { isAnyWaiting } from "@/lib/decisions/client/waiting-key";

const Everywhere = laterWith(
  async () => (await import("./decisions-everywhere")).DecisionsEverywhere,
  // It shows nothing by itself, so that nothing is missed while it comes; it is tried again when the line is back.
  { until: () => null, failure: () => null },
);

const Outside = laterWith(
  async () => (await import("./waiting-sign")).WaitingOutside,
  { until: () => null, failure: () => null },
);

/**
 * What every page has of decisions, for those who have signed in. Who has not is sent its script only where something waits on the device: whoever wrote it may
 * have been signed out before it was sent.
 */
export function DecisionsForOfficers() {
  // What the page was made with; nothing is asked for.
  const { data: session } = useQuery({ ...sessionQuery(), enabled: false });
  const isWaiting = useSyncExternalStore(neverAgain, isAnyWaiting, () => false);
  if (session?.user) return <Everywhere />;
  return isWaiting ? <Outside /> : null;
}

const neverAgain = () => () => {};
