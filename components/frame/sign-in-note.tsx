"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { ButtonLink } from "@/components/ui/button-link";
import { StateMessage } from "@/components/ui/state-message";
import { useSignInHref } from "./use-sign-in-href";

/** What only officers read, and the way to sign in and back to this address. */
export function SignInNote({ children }: { children: ReactNode }) {
  const common = useTranslations("common");
  return (
    <StateMessage
      tone="info"
      action={
        <ButtonLink size="sm" href={useSignInHref()} prefetch={false}>
          {common("menu.signIn")}
        </ButtonLink>
      }
    >
      {children}
    </StateMessage>
  );
}
