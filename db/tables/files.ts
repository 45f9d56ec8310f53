import type { Generated } from "kysely";

/** A file as it was uploaded or made; its bytes are in pieces. */
export type StoredFilesTable = {
  id: Generated<number>;
  school_id: number;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  created_at: string;
  created_by: number | null;
};

export type StoredFileChunksTable = {
  school_id: number;
  file_id: number;
  chunk_no: number;
  bytes: Uint8Array;
};
