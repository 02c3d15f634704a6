"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { PublicNote } from "@/components/figures/public-note";
import { SimulatedMark } from "@/components/figures/simulated-mark";
import { useAsOf } from "@/components/figures/use-as-of";
import { SignInNote } from "@/components/frame/sign-in-note";
import { FailureNote } from "@/components/frame/failure-note";
import { Skeleton } from "@/components/ui/skeleton";
import { useView } from "@/components/view/view-context";
import { isRefused } from "@/lib/core/client/api-error";
import { useFormats } from "@/lib/core/text/formats";
import type { FiguresRow } from "@/lib/figures/contract";

type Read<Reply> = {
  data: Reply | undefined;
  error: Error | null;
  refetch: () => unknown;
};

/** What was read of many figures: loading, refused, failed with the last numbers kept, or there. */
export function FieldsRead<Reply extends { asOf: string; total: FiguresRow }>({
  read: { data, error, refetch },
  children,
}: {
  read: Read<Reply>;
  children: (reply: Reply) => ReactNode;
}) {
  const text = useTranslations("fields");
  const common = useTranslations("common");
  const formats = useFormats();
  const asOf = useAsOf();
  const { view } = useView();
  if (isRefused(error, "level-not-public"))
    return <SignInNote>{text("closed")}</SignInNote>;
  return (
    <>
      {error ? (
        <FailureNote
          what={text("failed", { month: formats.month(view.month) })}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data ? (
        <>
          <div className="-mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-muted">
            <span className="figures">{asOf(data.asOf)}</span>
            {data.total.simulated ? <SimulatedMark /> : null}
          </div>
          <PublicNote className="text-14" />
          {children(data)}
        </>
      ) : error ? null : (
        <div role="status" className="flex flex-col gap-6">
          <span className="sr-only">{common("loading")}</span>
          <Skeleton className="h-40" />
          <Skeleton className="h-96" />
        </div>
      )}
    </>
  );
}
