import { Tokenizer, TokenParser, TokenType } from "@streamparser/json";
import { type ReceiptKind, receiptLayouts } from "#app/domain/receipts/kinds.ts";
import type { ReceiptLimits } from "./receipt-limits.ts";
import { UnreadableReceipt } from "./receipt-refusal.ts";

const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Reads a file of statements piece by piece and hands out each element of its list as it is complete; never more than one
 * is held. A BOM is tolerated. Throws where the text is no JSON, ends too soon, is nested too deep or has no list under the
 * name of its kind.
 */
export function statementParser(
  file: string,
  kind: ReceiptKind,
  limits: ReceiptLimits,
  take: (element: unknown) => void,
): { write: (piece: Uint8Array) => void; end: () => void } {
  const tokenizer = new Tokenizer();
  const parser = new TokenParser({ paths: ["$.*.*"], keepStack: false });
  const { title } = receiptLayouts[kind];
  let depth = 0;
  let hasList = false;
  let isFirst = true;
  let name: unknown;
  tokenizer.onToken = (token) => {
    if (token.token === TokenType.LEFT_BRACKET && depth === 1 && name === title) hasList = true;
    if (token.token === TokenType.STRING && depth === 1) name = token.value;
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth += 1;
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth -= 1;
    if (depth > limits.depth) throw new UnreadableReceipt("too-deep", file);
    parser.write(token);
  };
  parser.onValue = ({ value, key, stack }) => {
    if (stack[1]?.key === title && typeof key === "number") take(value);
  };
  const refuse = (error: unknown): never => {
    throw error instanceof UnreadableReceipt ? error : new UnreadableReceipt("not-json", file);
  };
  tokenizer.onError = refuse;
  parser.onError = refuse;

  return {
    write(piece) {
      const begins = isFirst && byteOrderMark.every((byte, at) => piece[at] === byte);
      isFirst = false;
      try {
        tokenizer.write(begins ? piece.subarray(byteOrderMark.length) : piece);
      } catch (error) {
        refuse(error);
      }
    },
    end() {
      if (!parser.isEnded) throw new UnreadableReceipt("cut-short", file);
      if (!hasList) throw new UnreadableReceipt("no-list", file);
    },
  };
}
