/**
 * Whether a text is another one with question marks in place of some characters: what is left of rare characters in
 * names when a system writes Big5, which has no place for them. An import would take the right character away.
 */
export function losesCharacters(before: string, after: string): boolean {
  if (!after.includes("?") || before === after) return false;
  const [was, is] = [Array.from(before), Array.from(after)];
  return (
    was.length === is.length && is.every((character, index) => character === "?" || character === was[index])
  );
}
