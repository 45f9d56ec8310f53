import { useWords } from "#app/components/words.tsx";
import { splitCode } from "./code-parts.ts";

/** A course code by its parts, each named; characters that differ from the code in use are marked. */
export function CodeInParts({
  code,
  differs = [],
  length,
  named = true,
}: {
  code: string;
  differs?: readonly number[];
  length?: number;
  /** With the names of the parts under them. */
  named?: boolean;
}) {
  const words = useWords().comparisons.cause.segments;
  return (
    <span className="code-parts">
      {splitCode(code, differs, length).map(({ name, characters }) => (
        <span key={name} className="code-part">
          <code>
            {characters.map(({ character, differs }, i) =>
              differs ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a character has no other name than its place
                <mark key={i}>{character}</mark>
              ) : (
                character
              ),
            )}
          </code>
          {named && name !== "rest" ? <small>{words[name]}</small> : null}
        </span>
      ))}
    </span>
  );
}
