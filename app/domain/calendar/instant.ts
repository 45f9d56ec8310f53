/** Moments are texts `YYYY-MM-DD HH:MM:SS` in UTC, as the database keeps them: they sort and compare as they are. */
export function addSeconds(moment: string, seconds: number): string {
  return new Date(millisecondsOf(moment) + seconds * 1000).toISOString().slice(0, 19).replace("T", " ");
}

/** Seconds from one moment to another; negative when the second is earlier. */
export function secondsBetween(from: string, to: string): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / 1000;
}

function millisecondsOf(moment: string): number {
  return Date.parse(`${moment.replace(" ", "T")}Z`);
}
