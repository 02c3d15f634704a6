"use client";

import { useLocale, useTranslations } from "use-intl/react";
import { signOut } from "@/lib/core/access/client/sign-out";
import type { SessionReply } from "@/lib/core/access/contract";
import { hrefIn } from "@/lib/core/text/locale";
import { StateMessage } from "@/components/ui/state-message";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { SignInForm } from "./sign-in-form";
import { SiteHeader } from "@/components/frame/site-header";

/** Signing in, for those who send or see more than the public. */
export function SignInScreen({
  session,
  back,
  hasEnded,
}: {
  session: SessionReply;
  back: string;
  /** Somebody was signed in and is not any more, without having asked for it on this page. */
  hasEnded: boolean;
}) {
  const text = useTranslations("accounts");
  const locale = useLocale();
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader session={session} />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-md flex-1 flex-col gap-6 px-4 pt-10 pb-16 outline-none sm:pt-16"
      >
        <div className="flex flex-col gap-1.5">
          <h1 className="text-28 font-semibold">{text("title")}</h1>
          <p className="text-pretty text-muted">{text("lead")}</p>
        </div>
        {hasEnded && !session.user ? (
          <StateMessage tone="caution" title={text("endedTitle")}>
            {text("endedText")}
          </StateMessage>
        ) : null}
        {session.user ? (
          <Already user={session.user} back={back} />
        ) : (
          <SignInForm back={back} />
        )}
        {session.demo ? (
          <div className="rounded-control bg-sunken px-4 py-3 text-14">
            <h2 className="font-semibold">{text("demoTitle")}</h2>
            <p className="text-pretty">{text("demoText")}</p>
          </div>
        ) : null}
        <p className="text-14 text-muted">
          {text("look")}{" "}
          <a
            href={hrefIn(locale, "/")}
            className="font-semibold text-accent underline underline-offset-2 hover:text-accent-strong"
          >
            {text("toProvince")}
          </a>
        </p>
      </main>
    </div>
  );
}

function Already({
  user,
  back,
}: {
  user: NonNullable<SessionReply["user"]>;
  back: string;
}) {
  const text = useTranslations("accounts");
  return (
    <div className="flex flex-col gap-4 rounded-card border border-line bg-surface p-6">
      <p>{text("already", { name: user.name, email: user.email })}</p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink variant="primary" href={back}>
          {text("goOn")}
        </ButtonLink>
        <Button onClick={() => void signOut()}>{text("otherAccount")}</Button>
      </div>
    </div>
  );
}
