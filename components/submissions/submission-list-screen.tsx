"use client";

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { PageFrame } from "@/components/frame/page-frame";
import { SectionCard } from "@/components/frame/section-card";
import { useSignInHref } from "@/components/frame/use-sign-in-href";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { SkeletonLines } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import type { SessionReply } from "@/lib/core/access/contract";
import { hrefIn } from "@/lib/core/text/locale";
import {
  listPath,
  readListFilter,
  type ListFilter,
} from "@/lib/submissions/client/list-filter";
import { submissionsQuery } from "@/lib/submissions/client/submissions-query";
import { mayList } from "@/lib/submissions/client/who-may";
import { SubmissionListFilter } from "./submission-list-filter";
import { SubmissionListTable } from "./submission-list-table";

/** What every regency sent, for those who oversee and for those who sent it. */
export function SubmissionListScreen({ session }: { session: SessionReply }) {
  const text = useTranslations("submissions");
  return (
    <PageFrame
      session={session}
      title={text("list.title")}
      lead={text("list.lead")}
    >
      {mayList(session.user) ? <List session={session} /> : <Closed />}
    </PageFrame>
  );
}

/** Submissions name who sent them: who may read them signs in. */
function Closed() {
  const text = useTranslations("submissions");
  return (
    <StateMessage
      tone="info"
      title={text("list.signInTitle")}
      action={
        <ButtonLink variant="primary" href={useSignInHref()} prefetch={false}>
          {text("gate.signIn")}
        </ButtonLink>
      }
    >
      {text("list.signInText")}
    </StateMessage>
  );
}

function List({ session }: { session: SessionReply }) {
  const text = useTranslations("submissions");
  const { filter, change } = useFilter(session);
  const { area, month, state, before } = filter;
  const { data, error, refetch } = useQuery(
    submissionsQuery(area, month, { state, before }),
  );
  const next = data?.next ?? null;
  return (
    <SectionCard id="submissions" heading={text("list.heading")}>
      <SubmissionListFilter
        session={session}
        filter={filter}
        onFilter={(part) => change({ ...part, before: null })}
      />
      {error ? (
        <FailureNote
          what={text("history.failed")}
          error={error}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data ? (
        <SubmissionListTable rows={data.submissions} />
      ) : error ? null : (
        <SkeletonLines count={6} />
      )}
      <div className="flex flex-wrap gap-2">
        {before === null ? null : (
          <Button onClick={() => change({ before: null })}>
            {text("list.newest")}
          </Button>
        )}
        {next === null ? null : (
          <Button onClick={() => change({ before: next })}>
            {text("list.older")}
          </Button>
        )}
      </div>
    </SectionCard>
  );
}

/** The filter as it stands in the address. An operator begins with the own regency, everybody else with the whole province. */
function useFilter({ user, province }: SessionReply) {
  const locale = useLocale();
  const filter = readListFilter(
    useSearchParams(),
    user?.areas[0] ?? province.code,
  );
  const change = (part: Partial<ListFilter>) => {
    const path = hrefIn(
      locale === "en" ? "en" : "id",
      listPath({ ...filter, ...part }),
    );
    window.history.pushState(null, "", path);
  };
  return { filter, change };
}
