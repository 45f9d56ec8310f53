// Threads do not take over the loader of their parent: it is registered here, before the first TypeScript is read.
import { register } from "tsx/esm/api";

register();
const { startWorker } = await import("./worker.ts");
export default startWorker();
