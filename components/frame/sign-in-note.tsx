"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { ButtonLink } from "@/components/ui/button-link";
import { StateMessage } from "@/components/ui/state-message";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";

/** What only officers read, and the way to sign in and back to the page. */
export function SignInNote({
  from,
  children,
}: {
  /** The path to come back to. */
  from: string;
  children: ReactNode;
}) {
  const common = useTranslations("common");
  const { locale } = useFormats();
  return (
    <StateMessage
      tone="info"
      action={
        <ButtonLink
          size="sm"
          href={hrefIn(locale, `/sign-in?from=${encodeURIComponent(from)}`)}
        >
          {common("menu.signIn")}
        </ButtonLink>
      }
    >
      {children}
    </StateMessage>
  );
}
