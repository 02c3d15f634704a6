import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseHeading } from "@/lib/core/domain/heading";
import { likeness } from "@/lib/core/domain/likeness";
import { longestName, matchName } from "@/lib/core/domain/match-name";
import { monthsInText } from "@/lib/core/domain/months-in-text";
import { placeName } from "@/lib/core/domain/place-name";
import {
  buildPlaceRegistry,
  matchPlace,
  placeKey,
  type PlaceRegistry,
} from "./match-place";
import { findSimilar } from "./similar-names";

/** What a piece of work takes of the processor, in milliseconds: on a busy machine the clock says nothing. */
function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

const words = ["melati", "mawar", "suka", "maju", "jaya", "sungai", "baru"];
const word = fc.constantFrom(...words, "melatti", "mawr", "tj", "2", "iii", "");
const nameOf = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(" "));

/** A regency: subdistricts of villages of posyandu, by their names. */
const regency = fc.array(
  fc.tuple(
    nameOf,
    fc.array(fc.tuple(nameOf, fc.array(nameOf, { maxLength: 5 })), {
      maxLength: 4,
    }),
  ),
  { maxLength: 4 },
);

function registryOf(
  named: readonly (readonly [
    string,
    readonly (readonly [string, readonly string[]])[],
  ])[],
): PlaceRegistry {
  const two = (at: number) => String(at + 1).padStart(2, "0");
  const subdistricts = named.map(([name], at) => ({
    code: `15.01.${two(at)}`,
    name,
  }));
  const villages = named.flatMap(([, inside], at) =>
    inside.map(([name, posyandu], second) => ({
      code: `15.01.${two(at)}.20${two(second)}`,
      name,
      posyandu,
    })),
  );
  const entries = villages.flatMap(({ code, posyandu }) =>
    posyandu.map((name, at) => ({
      id: `${code}-${String(at)}`,
      name,
      villageCode: code,
      puskesmas: null,
      validFrom: "2020-01",
      validTo: at % 3 === 2 ? "2026-01" : null,
    })),
  );
  return buildPlaceRegistry(entries, { subdistricts, villages });
}

/** Every two names held against each other. */
const slowly = (registry: PlaceRegistry): PlaceRegistry => ({
  ...registry,
  likeness: { to: (name) => (other) => likeness(name, other) },
});

describe("a place that fits nothing", () => {
  const place = fc.record({
    subdistrict: nameOf,
    puskesmas: fc.constant(""),
    village: nameOf,
    posyandu: nameOf,
  });

  it("gets the suggestions that comparing every two names gives", () => {
    fc.assert(
      fc.property(regency, place, (named, written) => {
        const registry = registryOf(named);
        const match = matchPlace(registry, written);
        expect(match).toEqual(matchPlace(slowly(registry), written));
        const bare = matchPlace(registry, written, { suggests: false });
        expect(bare).toEqual(
          match.kind === "open" ? { ...match, suggestions: [] } : match,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("takes no time to speak of, ten thousand times, in a regency of five thousand posyandu", () => {
    const some = (at: number) =>
      `${words[at % 7] ?? ""} ${words[(at * 3) % 5] ?? ""} ${String.fromCharCode(97 + (at % 26))}${String(at)}`;
    const registry = registryOf(
      Array.from({ length: 25 }, (_, one) => [
        some(one),
        Array.from({ length: 20 }, (_, two) => [
          some(100 * one + two),
          Array.from({ length: 10 }, (_, at) => some(1_000 * one + at + two)),
        ]),
      ]),
    );
    const written = (at: number) => ({
      subdistrict: `tidak ada ${some(at)}`,
      puskesmas: "",
      village: `lain ${some(at * 7)}`,
      posyandu: some(at * 11),
    });
    let compared = 0;
    const counting: PlaceRegistry = {
      ...registry,
      likeness: {
        to: (name) => {
          compared += 1;
          return registry.likeness.to(name);
        },
      },
    };
    const matching = timed(() => {
      for (let at = 0; at < 10_000; at += 1) {
        placeKey(written(at));
        matchPlace(counting, written(at), { suggests: false });
      }
    });
    const suggesting = timed(() => {
      for (let at = 0; at < 1_000; at += 1) matchPlace(registry, written(at));
    });
    expect(compared).toBe(0);
    expect(matching).toBeLessThan(5_000);
    expect(suggesting).toBeLessThan(5_000);
  });
});

describe("names that look like one posyandu", () => {
  /** As many names as fit among the neighbours, each held against all others. */
  function slowSimilar(names: readonly { matchName: string }[]) {
    const parts = (name: string) => {
      const all = name.split(" ");
      const numbers = all.filter((one) => /^\d+$/.test(one));
      const rest = all.filter((one) => !/^\d+$/.test(one));
      return {
        words: rest.filter(({ length }) => length > 1).join(""),
        letters: rest.filter(({ length }) => length === 1).join(" "),
        number: numbers.join(" ") || "1",
      };
    };
    const ordered = [...names].sort((a, b) =>
      a.matchName < b.matchName ? -1 : 1,
    );
    return ordered.flatMap((named) => {
      const one = parts(named.matchName);
      const other = ordered.find((each) => {
        const two = parts(each.matchName);
        return (
          each.matchName !== named.matchName &&
          names.indexOf(each) < names.indexOf(named) &&
          one.number === two.number &&
          (one.letters === two.letters ||
            one.letters === "" ||
            two.letters === "") &&
          Math.abs(one.words.length - two.words.length) <= 2 &&
          (one.words === two.words || likeness(two.words, one.words) >= 0.7)
        );
      });
      return other === undefined ? [] : [[named, other]];
    });
  }

  it("are those that comparing every two names gives", () => {
    fc.assert(
      fc.property(fc.array(nameOf, { maxLength: 40 }), (written) => {
        const names = written.map((one) => ({ matchName: matchName(one) }));
        expect(findSimilar(names, () => true)).toEqual(slowSimilar(names));
      }),
      { numRuns: 300 },
    );
  });

  it("are found among forty thousand different ones of one village", () => {
    const names = Array.from({ length: 40_000 }, (_, at) => ({
      matchName: `${words[at % 7] ?? ""} ${Array.from(at.toString(26), (one) => String.fromCharCode(97 + parseInt(one, 26))).join("")}x`,
    }));
    expect(timed(() => findSimilar(names, () => true))).toBeLessThan(5_000);
  });
});

describe("a text that is no name", () => {
  const blown = "\ufdfa".repeat(32_767);

  it.each([
    ["of three thousand letters", "melati ".repeat(430)],
    ["of letters that stand for whole words", "\ufdfa".repeat(longestName)],
    ["of a whole cell of them", blown],
  ])("%s matches nothing", (_, text) => {
    expect([matchName(text), placeName(text)]).toEqual(["", ""]);
  });

  it("costs nothing, however often it comes", () => {
    const took = timed(() => {
      for (let at = 0; at < 500; at += 1) {
        placeName(blown);
        normaliseHeading(`${blown}${String(at)}`);
        monthsInText(blown);
      }
    });
    expect(took).toBeLessThan(2_000);
  });

  it("leaves the longest real names as they are", () => {
    const name = `Posyandu ${"Melati ".repeat(20)}III`;
    expect(matchName(name)).toBe(`${"melati ".repeat(20)}3`);
  });
});
