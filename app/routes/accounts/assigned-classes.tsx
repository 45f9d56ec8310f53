import { useWords } from "#app/components/words.tsx";
import type { AssignedClass } from "./classes.server.ts";

/** The classes that a person looks after in a term, by duty. */
export function AssignedClasses({ term, classes }: { term: string; classes: readonly AssignedClass[] }) {
  const words = useWords();
  const own = words.accounts.account;
  return (
    <section className="panel">
      <h2>{own.classesTitle(term)}</h2>
      {classes.length === 0 ? (
        <p>{own.noClasses}</p>
      ) : (
        <ul>
          {classes.map(({ duty, classKey, name }) => (
            <li key={`${duty} ${classKey}`}>{words.audit.item(words.people.duties[duty], name)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
