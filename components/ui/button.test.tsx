import { render, screen } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Button } from "./button";

it("keeps a form from being sent before the page listens, and only that", () => {
  expect(renderToStaticMarkup(<Button type="submit">Kirim</Button>)).toContain(
    'disabled=""',
  );
  expect(renderToStaticMarkup(<Button>Buka</Button>)).not.toContain(
    'disabled=""',
  );
  render(<Button type="submit">Kirim</Button>);
  expect(screen.getByRole<HTMLButtonElement>("button").disabled).toBe(false);
});
