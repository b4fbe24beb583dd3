import { MOST_ARTICLE_CHARACTERS } from "../../src/library/library-limits.ts";
import { testHostileWords } from "./hostile-words.ts";

testHostileWords(Math.floor(MOST_ARTICLE_CHARACTERS * 0.99));
