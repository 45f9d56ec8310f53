const mostProposals = 3;

/** The form in which two names are the same but for width, spaces and case. */
export function comparableName(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}

/**
 * Answers, for a name that is not known, which known names may be meant: those that are the same in their comparable form, else
 * those that one changed, missing or added character tells apart. At most three; answers are remembered.
 */
export function nearNameFinder(
  names: Iterable<string>,
  formOf: (name: string) => string = comparableName,
): (text: string) => string[] {
  const known = [...new Set(names)].map((name) => ({ name, comparable: formOf(name) }));
  const answers = new Map<string, string[]>();
  return (text) => {
    const before = answers.get(text);
    if (before) return before;
    const wanted = formOf(text);
    const same = known.filter(({ comparable }) => comparable === wanted);
    const near = same.length > 0 ? same : known.filter(({ comparable }) => oneEditApart(wanted, comparable));
    const answer = near.slice(0, mostProposals).map(({ name }) => name);
    answers.set(text, answer);
    return answer;
  };
}

/** True when one character changed, added or removed makes the texts equal. A single character is never near to another. */
function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 2) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return a.length - start - end <= 1 && b.length - start - end <= 1;
}
