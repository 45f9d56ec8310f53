/** The port that PORT names: 3000 when it is not set, undefined when it is not a port. */
export function readPort(text: string | undefined): number | undefined;

/** Whether a server could listen on this port of this machine now. */
export function portIsFree(port: number): Promise<boolean>;

/** A port of 127.0.0.1 that nobody uses at this moment. */
export function freePort(): Promise<number>;
