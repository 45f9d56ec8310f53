/**
 * Makes what is derived from a thing once, and keeps it as long as the thing lives: the rules of one check share it. The
 * thing must not change.
 */
export function onceFor<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const made = new WeakMap<Thing, { value: Made }>();
  return (thing) => {
    const known = made.get(thing);
    if (known) return known.value;
    const value = make(thing);
    made.set(thing, { value });
    return value;
  };
}

/** Decides by a text once: a score book has 48,000 rows but few codes and names. */
export function byText<Decided>(decide: (text: string) => Decided): (text: string) => Decided {
  const decided = new Map<string, { value: Decided }>();
  return (text) => {
    const known = decided.get(text);
    if (known) return known.value;
    const value = decide(text);
    decided.set(text, { value });
    return value;
  };
}
