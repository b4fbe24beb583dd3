import { testHostileWords } from "./hostile-words.ts";

testHostileWords(2_000);
