"use client";

import type { SessionReply } from "@/lib/core/access/contract";
import { readView, readSnapshotId } from "@/lib/core/client/view";
import { QuickDecision } from "./quick-decision";
import type { QuickGiven } from "./quick-given";
import { WaitingSign } from "./waiting-sign";

/** What every page has of decisions: the key that opens their window, and the sender of what could not be sent. Neither shows anything by itself. */
export function DecisionsEverywhere() {
  return (
    <>
      <QuickDecision everywhere given={shownByAddress} />
      <WaitingSign />
    </>
  );
}

/** Pages that show one indicator; elsewhere one is only taken if the address says it. */
const withIndicator = ["/", "/notes", "/target"];

function shownByAddress({ province, latestMonth }: SessionReply): QuickGiven {
  const params = new URLSearchParams(location.search);
  const defaults = { area: province.code, month: latestMonth };
  const { area, month, indicator } = readView(params, defaults);
  const isShown =
    params.has("indicator") || withIndicator.includes(location.pathname);
  return {
    area,
    month,
    indicator: isShown ? indicator : null,
    meeting: null,
    // Only the province screen shows snapshots; the others are live.
    snapshot: location.pathname === "/" ? readSnapshotId(params) : null,
  };
}
