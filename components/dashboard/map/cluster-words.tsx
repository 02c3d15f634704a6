"use client";

import { useTranslations } from "use-intl/react";
import type { ClustersReply } from "@/lib/clusters/contract";
import { useFormats } from "@/lib/core/text/formats";
import { bandToken, type Scale } from "@/components/map/area-look";
import { FailureNote } from "@/components/frame/failure-note";
import { Explained } from "@/components/ui/explained";
import { useView } from "@/components/view/view-context";
import type { useClusters } from "./use-clusters";

/** What the whole of the map says, and how many areas are in a group; where it could not be read, that. */
export function ClusterWords({
  read: { clusters, error, refetch },
  scale,
}: {
  read: ReturnType<typeof useClusters>;
  scale: Scale;
}) {
  const text = useTranslations("dashboard");
  if (error)
    return (
      <FailureNote
        what={text("map.clusters.failed")}
        error={error}
        onRetry={refetch}
      />
    );
  return <Said clusters={clusters} scale={scale} />;
}

function Said({
  clusters,
  scale,
}: {
  clusters: ClustersReply | undefined;
  scale: Scale;
}) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const { view, session } = useView();
  if (session.audience !== "oversight")
    return <p className="text-muted">{text("map.clusters.closed")}</p>;
  if (view.level === "posyandu")
    return <p className="text-muted">{text("map.clusters.posyandu")}</p>;
  if (clusters === undefined) return <p aria-hidden>&nbsp;</p>;
  const { global, rows, without } = clusters;
  const missing =
    without > 0
      ? text("map.clusters.without", { count: formats.number(without) })
      : "";
  if (global === null)
    return (
      <p className="text-muted">
        {text("map.clusters.tooFew", { count: "8" })} {missing}
      </p>
    );
  return (
    <div>
      <p>
        {text(`map.clusters.global.${verdictOf(global)}`, {
          i: formats.number(global.i, 2),
          p: formats.number(global.p, 3),
        })}{" "}
        <span className="text-muted">{missing}</span>
      </p>
      <Kinds rows={rows} scale={scale} />
    </div>
  );
}

function verdictOf({ i, expected, p }: NonNullable<ClustersReply["global"]>) {
  if (p > 0.05) return "chance";
  return i > expected ? "grouped" : "scattered";
}

const kinds = ["high-high", "low-low", "high-low", "low-high"] as const;

/** The strong end of the colours for what is high, the pale one for what is low. */
const bandOf = (kind: (typeof kinds)[number]) =>
  kind.startsWith("high") ? 5 : 1;

function Kinds({
  rows,
  scale,
}: Pick<ClustersReply, "rows"> & { scale: Scale }) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const counts = kinds.map((kind) => ({
    kind,
    count: rows.filter((row) => row.kind === kind).length,
  }));
  return (
    <ul className="flex flex-wrap items-center gap-x-4 text-12">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => (
          <li key={kind} className="figures">
            <span
              aria-hidden
              className="mr-1.5 inline-block h-3 w-5 rounded-[2px] border-2 border-ink align-[-1px]"
              style={{ background: `var(--${bandToken(scale, bandOf(kind))})` }}
            />
            {text("map.clusters.count", {
              kind: text(`map.clusters.kind.${kind}`),
              count: formats.number(count),
            })}
          </li>
        ))}
      <li>
        <Explained
          why={text("map.clusters.why", {
            areas: formats.number(rows.length),
          })}
        >
          {text("map.clusters.how")}
        </Explained>
      </li>
    </ul>
  );
}
