/** What one check of the installation found. */
export interface CheckResult {
  /** `broken`: questions cannot be answered, or articles not added, until it is mended. */
  readonly state: "ok" | "note" | "broken";
  readonly finding: string;
  /** How to mend or improve it; `null` where nothing is to be done. */
  readonly cure: string | null;
}

export interface Check {
  readonly name: string;
  run(): Promise<CheckResult>;
}

export function ok(finding: string): CheckResult {
  return { state: "ok", finding, cure: null };
}

export function note(finding: string, cure: string | null): CheckResult {
  return { state: "note", finding, cure };
}

export function broken(finding: string, cure: string | null): CheckResult {
  return { state: "broken", finding, cure };
}
