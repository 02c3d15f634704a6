const statement = /^\s*(un)?listen\s+("(?:[^"]|"")+"|[\w$]+|\*)\s*;?\s*$/i;

/** The channel a LISTEN or UNLISTEN names, as PostgreSQL spells it ("*" for all), or undefined for any other statement. */
export function listenedChannel(
  sql: string,
): { verb: "listen" | "unlisten"; channel: string } | undefined {
  const match = statement.exec(sql);
  const name = match?.[2];
  if (match === null || name === undefined) return undefined;
  const channel = name.startsWith('"')
    ? name.slice(1, -1).replaceAll('""', '"')
    : name.toLowerCase();
  return { verb: match[1] === undefined ? "listen" : "unlisten", channel };
}

export const quoteChannel = (channel: string): string =>
  `"${channel.replaceAll('"', '""')}"`;
