import { type Logger, pino } from "pino";
import type { LogLevel } from "../config.ts";

/**
 * One object of JSON a line, on standard output. Errors of Discord's API carry the request that failed, whose body may hold what
 * somebody asked or was answered: of errors only name, message, code, status and stack are written.
 */
export function createLog(level: LogLevel, stream?: { write(line: string): void }): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorFacts },
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return stream === undefined ? pino(options) : pino(options, stream);
}

function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const { code, status, method } = error as { code?: unknown; status?: unknown; method?: unknown };
  return {
    name,
    message,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status, method }),
    stack,
    ...(cause === undefined ? {} : { cause: errorFacts(cause) }),
  };
}
