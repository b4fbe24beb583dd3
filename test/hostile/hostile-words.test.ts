import { testHostileWords } from "./hostile-words.ts";

testHostileWords(5_000);
