"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { SkeletonLines } from "@/components/ui/skeleton";

type Read<Reply> = {
  data: Reply | undefined;
  error: Error | null;
  refetch: () => unknown;
};

/** What a slide was read from: it comes, has failed and says so in its place, or is there. */
export function SlideRead<Reply>({
  read: { data, error, refetch },
  children,
}: {
  read: Read<Reply>;
  children: (reply: Reply) => ReactNode;
}) {
  const text = useTranslations("meetings");
  return (
    <>
      {error ? (
        <FailureNote
          what={text("stage.failed")}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data === undefined ? (
        error ? null : (
          <SkeletonLines count={6} />
        )
      ) : (
        children(data)
      )}
    </>
  );
}
