import type { ArticleId } from "../../text/article.ts";
import type { Correction, HandSet } from "../corrections/correction.ts";

export interface CorrectionRow {
  article: string;
  start: number;
  end: number;
  digest: string;
  is: HandSet["is"];
  speaker: string | null;
  speaker_kind: string | null;
  made: string;
}

export const CORRECTION_COLUMNS =
  'c.article, c.start, c."end", c.digest, c."is", c.speaker, c.speaker_kind, c.made';

export function toCorrection({
  article,
  start,
  end,
  digest,
  is,
  speaker,
  speaker_kind,
  made,
}: CorrectionRow): Correction {
  const set: HandSet =
    is === "speaker"
      ? { is, name: speaker ?? "", kind: speaker_kind === "body" ? "body" : "person" }
      : { is };
  return { article: article as ArticleId, start, end, digest, set, madeAt: made };
}
