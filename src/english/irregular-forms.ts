/**
 * Irregular English verb and noun forms and their base, which a suffix stemmer cannot join.
 * A closed class of the language; forms that are also common other words ("saw", "felt", "left", "found") are
 * left out where joining them would do more harm than good.
 */
const FORMS = `
arose arisen=arise; ate eaten=eat; beaten=beat; became=become; began begun=begin; bought=buy; broke broken=break;
brought=bring; built=build; burnt=burn; caught=catch; chose chosen=choose; came=come; dealt=deal; drew drawn=draw;
drank drunk=drink; drove driven=drive; fell fallen=fall; fed=feed; fought=fight; flew flown=fly; forbade forbidden=forbid;
forgot forgotten=forget; froze frozen=freeze; gave given=give; went gone goes=go; grew grown=grow; held=hold; hid hidden=hide;
kept=keep; knew known=know; laid=lay; led=lead; lent=lend; lost=lose; made=make; meant=mean; met=meet; paid=pay;
rode ridden=ride; rang rung=ring; rose risen=rise; ran=run; said=say; sold=sell; sent=send; shook shaken=shake; shot=shoot;
shown=show; shrank shrunk=shrink; sang sung=sing; sank sunk=sink; slept=sleep; spoke spoken=speak; spent=spend; stood=stand;
stole stolen=steal; struck=strike; swore sworn=swear; swam swum=swim; took taken=take; taught=teach; tore torn=tear; told=tell;
thought=think; threw thrown=throw; understood=understand; undertook undertaken=undertake; woke woken=wake; wore worn=wear;
won=win; withdrew withdrawn=withdraw; wrote written=write; died dying dies=die; lying=lie;
men=man; women=woman; children=child; people=person; feet=foot; teeth=tooth; mice=mouse; lives=life; wives=wife;
bigger biggest=big; better best=good; worse worst=bad; larger largest=large; higher highest=high; older oldest=old
`;

const base = new Map<string, string>();
for (const group of FORMS.split(";")) {
  const [forms = "", lemma = ""] = group.split("=");
  for (const form of forms.trim().split(/\s+/)) base.set(form, lemma.trim());
}

/** The base form of an irregular form, or the word itself. `word` is lower case. */
export function lemmaOf(word: string): string {
  return base.get(word) ?? word;
}
