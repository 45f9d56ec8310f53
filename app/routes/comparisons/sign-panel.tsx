import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Message } from "#app/components/message.tsx";
import { formatCount } from "#app/components/number.ts";
import { SignatureCard } from "#app/components/signature-card.tsx";
import { useLanguage, useWords } from "#app/components/words.tsx";
import { capacities } from "#app/domain/course-codes/sign-off.ts";
import { shortDigest } from "#app/domain/course-codes/signed-content.ts";
import { formatDay, formatMoment } from "#app/i18n/moments.ts";
import type { RunPage } from "./run-page.server.ts";
import type { SignAnswer } from "./sign.server.ts";

/** The two signatures of a run: who, when, what exactly; or what speaks against signing, in words. */
export function SignPanel({ page: { standing, numbers }, answer }: { page: RunPage; answer?: SignAnswer }) {
  const words = useWords();
  const own = words.comparisons.run.signing;
  const language = useLanguage();
  const { due, isAgain, lateNow, signatures } = standing;
  const open = numbers.causes.query - numbers.answered;
  const complete = signatures.length === capacities.length;
  return (
    <section className="panel stack" aria-labelledby="signing">
      <h2 id="signing">{own.title}</h2>
      <p className="quiet">{own.intro}</p>
      <p>
        {isAgain ? own.again : due === null ? own.noDeadline : own.deadline(formatDay(due, language))}
        {lateNow && !complete ? ` ${own.lateNow}` : ""}
      </p>
      <SignResult answer={answer} />
      <div className="columns">
        {capacities.map((capacity) => {
          const signature = signatures.find((one) => one.capacity === capacity);
          const mine = standing.own.find((one) => one.capacity === capacity);
          return (
            <SignatureCard
              key={capacity}
              capacity={words.people.capacities[capacity]}
              signature={
                signature
                  ? {
                      name: [signature.title, signature.name].filter(Boolean).join(" "),
                      when: formatMoment(signature.signedAt, language),
                      hash: shortDigest(signature.digest),
                      late: signature.late,
                    }
                  : null
              }
            >
              {mine && !signature ? (
                mine.refusal === null ? (
                  <SignForm capacity={capacity} label={own.buttons[capacity]} open={open} />
                ) : (
                  <div>
                    <p>{own.refusals[mine.refusal].title}</p>
                    <p className="quiet">{own.refusals[mine.refusal].toDo}</p>
                  </div>
                )
              ) : null}
            </SignatureCard>
          );
        })}
      </div>
      <p className="quiet">{own.what}</p>
    </section>
  );
}

function SignForm({ capacity, label, open }: { capacity: string; label: string; open: number }) {
  const words = useWords().comparisons.run.signing;
  const { state, formData } = useNavigation();
  const busy = state !== "idle" && formData?.get("capacity") === capacity;
  return (
    <Form method="post" preventScrollReset className="stack">
      {open > 0 ? <p className="quiet">{words.openQueries(formatCount(open))}</p> : null}
      <input type="hidden" name="intent" value="sign" />
      <Button look="primary" icon="signature" name="capacity" value={capacity} busy={busy}>
        {label}
      </Button>
    </Form>
  );
}

function SignResult({ answer }: { answer?: SignAnswer }) {
  const words = useWords().comparisons.run.signing;
  if (!answer) return null;
  const { signed } = answer;
  if (signed.kind === "signed")
    return <Message focus tone="good" title={signed.late ? words.signedLate : words.signed} />;
  const { title, toDo } = words.refusals[signed.reason];
  return <Message focus tone="bad" title={title} toDo={toDo} />;
}
