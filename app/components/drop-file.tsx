import { useState } from "react";
import { Icon } from "./icon.tsx";
import "./look/drop-file.css";

/** A small place for one file; its form sends it as `file`. */
export function DropFile({
  label,
  text,
  accept,
  required = true,
}: {
  /** What the file is, for the screen reader. */
  label: string;
  /** What stands there until a file has been chosen. */
  text: string;
  accept: string;
  required?: boolean;
}) {
  const [name, setName] = useState<string | null>(null);
  return (
    <label className="drop drop-file">
      <Icon name="upload" />
      <span>{name ?? text}</span>
      <input
        type="file"
        name="file"
        accept={accept}
        required={required}
        aria-label={label}
        onChange={(event) => setName(event.target.files?.[0]?.name ?? null)}
      />
    </label>
  );
}
