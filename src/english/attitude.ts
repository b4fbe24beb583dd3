import { lazy } from "./table.ts";
import { termList } from "./terms.ts";

const BLAME = `
accuse attack blame condemn criticise criticize denounce slam blast rebuke mock ridicule reject oppose object protest
complain question doubt warn fear threat threaten danger dangerous risk harm harmful hurt damage destroy ruin fail failure
failed failing bad worse worst wrong mistake terrible horrible awful disgrace disgraceful disgusting disaster disastrous
shame shameful scandal fraud fraudulent crime criminal illegal unlawful lie liar lying false mislead misleading dishonest
corrupt corruption unfair unjust outrage outrageous unacceptable irresponsible reckless careless incompetent cruel evil hate
racist racism sexist bigot bigotry abuse violate violation betray betrayal weak coward stupid foolish ridiculous absurd
nonsense waste expensive costly cheat steal rob resign fire sack punish jail prosecute guilty accountable appalling
disturbing troubling concern concerned worry worried alarm alarming disappoint disappointed disappointing inadequate
insufficient unfit unqualified complicit censor censorship suppress silence dubious lack refuse
`;
const PRAISE = `
praise applaud welcome support endorse back defend admire congratulate thank thankful grateful proud great excellent
wonderful brilliant fantastic amazing remarkable brave courageous delighted love impressive beautiful benefit improvement
`;

const terms = lazy(() => ({ blame: new Set(termList(BLAME)), praise: new Set(termList(PRAISE)) }));

/** 1 for a term (as `termsOf` makes it) of praise, -1 for one of blame, 0 for all others. */
export function attitudeOfTerm(term: string): -1 | 0 | 1 {
  const { blame, praise } = terms();
  if (blame.has(term)) return -1;
  return praise.has(term) ? 1 : 0;
}
