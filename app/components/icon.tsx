import iconsUrl from "./icons.svg?url&no-inline";

export type IconName =
  | "good"
  | "bad"
  | "warn"
  | "info"
  | "quiet"
  | "clock"
  | "search"
  | "next"
  | "previous"
  | "down"
  | "check"
  | "cross"
  | "user"
  | "language"
  | "menu"
  | "upload"
  | "download"
  | "file"
  | "sheet"
  | "signature"
  | "lock"
  | "plus"
  | "edit"
  | "trash"
  | "empty"
  | "ascending"
  | "descending"
  | "either"
  | "calendar"
  | "question"
  | "undo"
  | "refresh";

/** One file of outlines for the whole console: an icon in a table row is one short element. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`${iconsUrl}#${name}`} />
    </svg>
  );
}
