/** How a mention was taken for its speaker. */
export type ResolutionPath =
  | "full name"
  | "surname"
  | "given name"
  | "shared surname"
  | "joint names"
  | "body"
  | "role"
  | "epithet"
  | "new description"
  | "known description"
  | "owned"
  | "relative"
  | "relative to a description"
  | "first person"
  | "he or she, near"
  | "he or she, near, with a rival"
  | "he or she, far"
  | "they"
  | "it";

/** The share of mentions of each path that were resolved rightly. */
export const CHANCE_RIGHT: Readonly<Record<ResolutionPath, number>> = {
  "full name": 0.99,
  surname: 0.97,
  "given name": 0.93,
  "shared surname": 0.9,
  "joint names": 0.6,
  body: 0.95,
  role: 0.9,
  epithet: 0.8,
  "new description": 0.95,
  "known description": 0.85,
  owned: 0.85,
  relative: 0.95,
  "relative to a description": 0.8,
  "first person": 0.8,
  "he or she, near": 0.95,
  "he or she, near, with a rival": 0.8,
  "he or she, far": 0.6,
  they: 0.5,
  it: 0.5,
};

/** A rival with this part of the best candidate's weight makes a pronoun doubtful. */
export const RIVAL_FROM = 0.45;
/** Sentences back up to which a pronoun's bearer is near. */
export const NEAR_UNITS = 3;
