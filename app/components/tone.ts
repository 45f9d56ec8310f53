/** How a state or a number is meant; always shown with a word and an icon, never by colour alone. */
export type Tone = "good" | "bad" | "warn" | "info" | "quiet";
