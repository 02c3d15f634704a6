"use client";

import { useMutation } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { useTranslations } from "use-intl/react";
import { failureOf } from "@/lib/core/client/api-error";
import { signIn } from "@/lib/accounts/client/sign-in";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { Checkbox, Field, TextInput } from "@/components/ui/field";
import { StateMessage } from "@/components/ui/state-message";

type Entry = { email: string; password: string };

function readEntry(form: HTMLFormElement): Entry {
  const data = new FormData(form);
  const read = (name: keyof Entry) => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  return { email: read("email").trim(), password: read("password") };
}

/** Email and password. If they are refused, what was written stays. If they are accepted, the next page is loaded anew for the new session. */
export function SignInForm({ back }: { back: string }) {
  const text = useTranslations("accounts");
  const [tried, setTried] = useState<Entry | null>(null);
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: ({ email, password }: Entry) => signIn(email, password),
    onSuccess: () => location.assign(back),
    networkMode: "always",
  });
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entry = readEntry(event.currentTarget);
    setTried(entry);
    if (entry.email !== "" && entry.password !== "") mutate(entry);
  };
  const isBusy = isPending || isSuccess;
  return (
    <form
      noValidate
      method="post"
      onSubmit={send}
      className="flex flex-col gap-5 rounded-card border border-line bg-surface p-6"
    >
      {error ? <Refusal error={error} /> : null}
      <Field
        label={text("email")}
        error={tried?.email === "" ? text("emailMissing") : undefined}
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            name="email"
            type="email"
            autoComplete="username"
            inputMode="email"
            required
          />
        )}
      </Field>
      <PasswordField isMissing={tried?.password === ""} />
      <Button type="submit" variant="primary" size="lg" disabled={isBusy}>
        {text(isBusy ? "submitting" : "submit")}
      </Button>
      <p className="text-14 text-pretty text-muted">{text("forgotten")}</p>
    </form>
  );
}

function PasswordField({ isMissing }: { isMissing: boolean }) {
  const text = useTranslations("accounts");
  const [isShown, setShown] = useState(false);
  return (
    <>
      <Field
        label={text("password")}
        error={isMissing ? text("passwordMissing") : undefined}
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            name="password"
            type={isShown ? "text" : "password"}
            autoComplete="current-password"
            required
          />
        )}
      </Field>
      <Checkbox
        className="-mt-2 text-14"
        label={text("showPassword")}
        checked={isShown}
        onChange={({ target }) => setShown(target.checked)}
      />
    </>
  );
}

function Refusal({ error }: { error: unknown }) {
  const text = useTranslations("accounts");
  const { say } = useFormats();
  const failure = failureOf(error);
  if (failure.kind === "refused")
    return (
      <StateMessage tone="failure" title={say(failure.problem.message)}>
        {say(failure.problem.remedy)}
      </StateMessage>
    );
  return (
    <StateMessage tone="failure">
      {failure.kind === "unreachable"
        ? text("unreachable")
        : text("unreadable", { status: String(failure.status) })}
    </StateMessage>
  );
}
