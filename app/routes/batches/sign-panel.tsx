import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { SignatureCard } from "#app/components/signature-card.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { type Capacity, capacities } from "#app/domain/course-codes/sign-off.ts";
import { shortDigest } from "#app/domain/course-codes/signed-content.ts";
import { formatMoment } from "#app/i18n/moments.ts";
import type { SignAnswer } from "./batch-answers.ts";
import type { BatchPage } from "./batch-page.server.ts";

/** The two signatures of a batch: who, when, what exactly; what speaks against signing; and signatures that are void. */
export function SignPanel({ page: { signing }, answer }: { page: BatchPage; answer?: SignAnswer }) {
  const words = useWords();
  const own = words.batchPages.signing;
  const language = useLanguage();
  const nameOf = ({ title, name }: { title: string | null; name: string }) =>
    [title, name].filter(Boolean).join(" ");
  const voided = signing.signatures.filter(({ valid }) => !valid);
  return (
    <section className="panel stack" aria-labelledby="signing">
      <h2 id="signing">{own.title}</h2>
      <p className="quiet">{own.intro}</p>
      <p>
        {own.content} <span className="code">{shortDigest(signing.digest)}</span>
      </p>
      <SignResult answer={answer} />
      <div className="columns">
        {capacities.map((capacity) => {
          const given = signing.signatures.find((one) => one.capacity === capacity && one.valid);
          const mine = signing.own.find((one) => one.capacity === capacity);
          return (
            <SignatureCard
              key={capacity}
              capacity={words.people.capacities[capacity]}
              signature={
                given
                  ? {
                      name: nameOf(given),
                      when: formatMoment(given.signedAt, language),
                      hash: shortDigest(given.digest),
                    }
                  : null
              }
            >
              {mine && !given ? (
                mine.refusal === null ? (
                  <SignForm capacity={capacity} seen={signing.digest} />
                ) : (
                  <p>{words.batches.signRefusals[mine.refusal]}</p>
                )
              ) : null}
            </SignatureCard>
          );
        })}
      </div>
      {voided.length > 0 ? (
        <Message tone="warn" title={own.voidTitle}>
          <ul>
            {voided.map((one) => (
              <li key={`${one.capacity} ${one.digest}`}>
                {own.void(
                  words.people.capacities[one.capacity],
                  nameOf(one),
                  formatMoment(one.signedAt, language),
                  shortDigest(one.digest),
                )}
              </li>
            ))}
          </ul>
        </Message>
      ) : null}
      <p className="quiet">{own.what}</p>
    </section>
  );
}

function SignForm({ capacity, seen }: { capacity: Capacity; seen: string }) {
  const words = useWords().batchPages.signing;
  const { state, formData } = useNavigation();
  const busy = state !== "idle" && formData?.get("capacity") === capacity;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="sign" />
      <input type="hidden" name="seen" value={seen} />
      <Button look="primary" icon="signature" name="capacity" value={capacity} busy={busy}>
        {words.buttons[capacity]}
      </Button>
    </Form>
  );
}

function SignResult({ answer }: { answer?: SignAnswer }) {
  const words = useWords();
  const own = words.batchPages.signing;
  if (!answer) return null;
  const { signed } = answer;
  if (signed.kind === "signed") return <Message focus tone="good" title={own.signed} />;
  if (signed.kind === "changed")
    return <Message focus tone="warn" title={own.changed} toDo={own.changedToDo} />;
  return <Message focus tone="bad" title={own.refused} toDo={words.batches.signRefusals[signed.reason]} />;
}
