import { useWords } from "../words.tsx";

/** A field of a form as Conform hands it out: only what the shared fields need of it. */
export type FieldLike = { id: string; errorId: string; name: string; errors: string[] | undefined };

/**
 * Schemas speak in codes ("required", "too-long"); the words come from the caller's own list first, then from the
 * shared one. A text that is in neither is shown as it is.
 */
export function useErrorWords(
  own: Readonly<Record<string, string>> = {},
): (codes?: string[]) => string | null {
  const shared: Readonly<Record<string, string>> = useWords().components.form.errors;
  return (codes) => {
    const texts = (codes ?? []).map((code) => own[code] ?? shared[code] ?? code);
    return texts.length > 0 ? texts.join(" ") : null;
  };
}
