// What was found, as the sentences of a first line take it.

export interface LeadDenials {
  readonly how: "denied" | "not_said" | "both";
  /** "2 statements". */
  readonly statements: string;
  readonly names: string;
  readonly topic: string | null;
  readonly articles: number;
  readonly limits: string;
}

export interface LeadQuotes {
  /** "3 quotes", "at least 3 quotes". */
  readonly quotes: string;
  /** `null`: of several, who are told behind. */
  readonly names: string | null;
  readonly topic: string | null;
  readonly articles: number;
  /** " (The Bell, since 2 May 2031)" or nothing. */
  readonly limits: string;
}

export interface LeadNotOnTopic extends Omit<LeadQuotes, "quotes"> {
  readonly quotes: number;
}

export interface LeadVoices extends Omit<LeadQuotes, "names" | "topic"> {
  readonly topic: string;
  readonly stance: "on" | "for" | "against" | "said";
}
