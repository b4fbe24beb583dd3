import type { FrameTagger } from "../../../embeddings/frames/frame-tagger.ts";
import type { TextSpan } from "../../../embeddings/index.ts";
import type { LabelledSection } from "./labelled-sections.ts";

interface Scored extends TextSpan {
  readonly probability: number;
}

/** The frames of an article, with offsets into its text. */
export interface ArticleFrames {
  readonly id: string;
  readonly frames: readonly {
    readonly cue: Scored;
    readonly validity: number;
    readonly content: readonly Scored[];
    readonly speaker: readonly Scored[];
  }[];
}

/** What the tagger finds in sections that stand article by article. */
export async function* articleFrames(
  sections: readonly LabelledSection[],
  tagger: FrameTagger,
): AsyncGenerator<ArticleFrames> {
  let id: string | undefined;
  let frames: ArticleFrames["frames"][number][] = [];
  for (const { article, offset, passage } of sections) {
    if (id !== undefined && id !== article) {
      yield { id, frames };
      frames = [];
    }
    id = article;
    const placed = ({ start, end, probability }: Scored): Scored => ({
      start: start + offset,
      end: end + offset,
      probability,
    });
    const [tagged = []] = await tagger.tag([passage]);
    for (const { predicate, validity, arguments: found } of tagged) {
      const of = (role: string) => found.filter((argument) => argument.role === role).map(placed);
      const speaker = of("speaker").sort((a, b) => b.probability - a.probability);
      frames.push({ cue: placed(predicate), validity, content: of("content"), speaker });
    }
  }
  if (id !== undefined) yield { id, frames };
}
