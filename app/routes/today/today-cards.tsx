import { ButtonLink } from "#app/components/button.tsx";
import { Icon } from "#app/components/icon.tsx";
import type { Tone } from "#app/components/tone.ts";
import type { Term } from "#app/domain/calendar/term.ts";
import { type AnyCard, type CardText, useCardText } from "./card-text.ts";

/** At most seven cards: one sentence, what is behind it, and the button that leads there. */
export function TodayCards({ term, cards }: { term: Term; cards: readonly AnyCard[] }) {
  return (
    <ul className="today-cards">
      {cards.map((card) => (
        <Card key={keyOf(card)} card={card} term={term} />
      ))}
    </ul>
  );
}

function Card({ card, term }: { card: AnyCard; term: Term }) {
  const { tone, title, details, links } = useCardText(card, term);
  return (
    <li className={`today-card today-card-${tone}`}>
      <Icon name={iconOf(tone)} />
      <div className="today-card-text">
        <h2>{title}</h2>
        {details.map((detail) => (
          <p key={detail} className="quiet">
            {detail}
          </p>
        ))}
      </div>
      <div className="row">
        {links.map((link, index) => (
          <CardLink key={link.to + link.label} link={link} first={index === 0} />
        ))}
      </div>
    </li>
  );
}

function CardLink({ link, first }: { link: CardText["links"][number]; first: boolean }) {
  return (
    <ButtonLink to={link.to} look={first ? "primary" : "normal"} download={link.download}>
      {link.label}
    </ButtonLink>
  );
}

function iconOf(tone: Tone) {
  return tone === "quiet" ? "clock" : tone;
}

function keyOf(card: AnyCard): string {
  if (card.kind === "job") return `job-${card.job.jobId}`;
  if (card.kind === "batch-due" || card.kind === "sign-batch") return `${card.kind}-${card.batchId}`;
  if (card.kind === "check-round") return `${card.kind}-${card.roundId}`;
  if (card.kind === "final-semester") return `${card.kind}-${card.letter.id}-${card.division}`;
  if (card.kind === "sign") return `sign-${card.capacity}`;
  return card.kind === "duty" ? card.duty.kind : card.kind;
}
