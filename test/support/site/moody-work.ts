/** Does nothing much, but hangs, crashes or fills its memory where it is told so. */
export function moodyWork(mood: string): string {
  const kept: unknown[] = [];
  switch (mood) {
    case "hang":
      for (;;) kept.length = 0;
    case "grow":
      for (;;) kept.push({ more: [kept.length] });
    case "crash":
      throw new Error("crash");
    case "exit":
      return process.exit(0);
    default:
      return mood;
  }
}
