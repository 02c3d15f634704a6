const longest = 16;

/**
 * A name for narrow places. Leading words are shortened to their initials until the name fits, because neighbours often differ in the last word
 * (Tanjung Jabung Timur becomes T. Jabung Timur). If it still does not fit, the page has to deal with it.
 */
export function shortName(name: string): string {
  const words = name.split(" ");
  for (let index = 0; index < words.length - 1; index += 1) {
    if (words.join(" ").length <= longest) break;
    words[index] = `${words[index]?.[0] ?? ""}.`;
  }
  return words.join(" ");
}
