"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslations } from "use-intl/react";
import { useConnection, useLineBack } from "@/components/live/use-live";
import { cx } from "@/components/ui/class-names";
import { sessionQuery } from "@/lib/core/access/client/session-query";
import { isLineLost } from "@/lib/core/client/connection";
import { useFormats } from "@/lib/core/text/formats";
import { useStageValue } from "../stage-context";

/** Whether the figures are those of a snapshot or of the moment; it never says nothing. */
export function StageSign() {
  const { isFrozen } = useStageValue();
  return isFrozen ? <FrozenSign /> : <LiveSign />;
}

/** The number of the snapshot, and when it was taken; one that was withdrawn says so, and so does a line that is lost. */
function FrozenSign() {
  const text = useTranslations("meetings");
  const isLost = isLineLost(useConnection());
  const { time, moment } = useFormats();
  const { caches, session } = useStageValue();
  const { data, refetch } = useQuery(
    sessionQuery(),
    caches.frozen ?? caches.live,
  );
  // It may have been withdrawn while nobody could tell.
  useLineBack(useCallback(() => void refetch(), [refetch]));
  const frozen = data?.frozen;
  return (
    <p
      data-sign={isLost ? "offline" : "frozen"}
      title={frozen ? `${frozen.number}, ${moment(frozen.takenAt)}` : undefined}
      className={cx(
        "figures rounded-mark border-2 px-2 font-semibold whitespace-nowrap",
        isLost ? "border-caution text-caution" : "border-accent text-accent",
      )}
    >
      {session.hall
        ? text("stage.inHall", { time: time(session.hall.takenAt) })
        : frozen === undefined
          ? text(isLost ? "stage.offline" : "stage.snapshot")
          : text(signKey(isLost, frozen.isWithdrawn), {
              number: frozen.number.slice(frozen.number.lastIndexOf("/") + 1),
              time: time(frozen.takenAt),
            })}
    </p>
  );
}

function signKey(isLost: boolean, isWithdrawn: boolean) {
  if (isLost) return isWithdrawn ? "stage.offlineGone" : "stage.offlineOf";
  return isWithdrawn ? "stage.snapshotGone" : "stage.snapshotOf";
}

function LiveSign() {
  const text = useTranslations("meetings");
  const common = useTranslations("common");
  const { time } = useFormats();
  const { caches } = useStageValue();
  const { status, heardAt } = useConnection();
  const at = heardAt === null ? null : time(new Date(heardAt).toISOString());
  const isLive = status === "live" || status === "connecting";
  return (
    <p data-sign="live" className="flex items-center gap-2 whitespace-nowrap">
      <span
        aria-hidden
        className={
          isLive
            ? "size-2 rounded-full bg-better"
            : "size-2 rounded-full border-2 border-worse"
        }
      />
      <span className="figures font-semibold text-ink">
        {!isLive
          ? common(`connection.${status}Bare`)
          : at === null
            ? text("stage.live")
            : text("stage.liveAt", { time: at })}
      </span>
      {caches.frozen === null ? (
        <span className="max-sm:hidden">{text("stage.noSnapshot")}</span>
      ) : null}
    </p>
  );
}
