"""Near misses: a question of which one thing is changed so that its passage answers it no more.

Kinds: another name (of the passage, of the article, of elsewhere), another number, year or month, the opposite, a negation put in or taken out.
"""
import re

CAPITALISED = r"[A-Z][\w’'-]*[a-z][\w’'-]*(?:\s+(?:(?:of|the|de|van|von|al)\s+)?[A-Z][\w’'-]*[a-z][\w’'-]*)*"
NAME = re.compile(r"(?<![\w’'-])(?!I['’])" + CAPITALISED)
INSIDE = re.compile(r"(?<=[a-z,;(] )(?!I['’])" + CAPITALISED)  # in a passage: not the first word of a sentence
BEGINNERS = set('who whom whose what which when where why how did does do is was are were can could has have had will would should in on at by to from of for with during after before the a an about under according if'.split())
NUMBER = re.compile(r'(?<![\w.,])\d[\d,]*(?:\.\d+)?(?![\w]|[.,]\d)')
YEAR = re.compile(r'\b(1[0-9]|20)\d\d\b')
MONTHS = 'January February March April May June July August September October November December'.split()
DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()
COUNTS = 'one two three four five six seven eight nine ten eleven twelve'.split()
ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split()
CALENDAR = set(MONTHS + DAYS)

PAIRS = '''first last|largest smallest|biggest smallest|highest lowest|most least|more fewer|more less|longest shortest|oldest youngest|oldest newest|earliest latest|best worst|fastest slowest|strongest weakest
before after|begin end|began ended|start stop|started stopped|begins ends|starts ends|north south|northern southern|east west|eastern western|northeast southwest|northwest southeast|increase decrease|increased decreased|increases decreases|increasing decreasing
rise fall|rose fell|win lose|won lost|wins loses|victory defeat|accept reject|accepted rejected|allow forbid|allowed banned|allows forbids|permitted prohibited|support oppose|supported opposed|supports opposes|agree disagree|agreed disagreed|like dislike|liked disliked|love hate|good bad|better worse|large small|larger smaller|big little|bigger smaller|high low|higher lower
long short|longer shorter|old new|older newer|old young|older younger|early late|earlier later|inside outside|above below|over under|positive negative|advantage disadvantage|advantages disadvantages|strong weak|stronger weaker|common rare|rich poor|public private|male female|men women|man woman|mother father|son daughter|brother sister|husband wife|king queen|boys girls
arrive leave|arrived left|join leave|joined left|enter leave|entered left|open close|opened closed|opens closes|build destroy|built destroyed|create destroy|created abolished|founded dissolved|found lose|buy sell|bought sold|buys sells|give take|gave took|gain lose|gained lost|add remove|added removed|include exclude|included excluded|remember forget|love hate|success failure|succeed fail|succeeded failed|successful unsuccessful|able unable|possible impossible|legal illegal|known unknown|popular unpopular|important unimportant|major minor|majority minority|maximum minimum|upper lower|internal external|domestic foreign|urban rural|import export|imports exports|hot cold|warm cool|dry wet|light dark|light heavy|hard soft|hard easy|easy difficult|easier harder|wide narrow|thick thin|deep shallow|near far|closest farthest|same different|similar different|increase reduce|increased reduced|improve worsen|improved worsened|help hinder|helped hindered|protect harm|protected harmed|born died|birth death|alive dead|peace war|friend enemy|friends enemies|ally enemy|allies enemies|attack defend|attacked defended|praise criticize|praised criticized|hire fire|hired fired|appointed dismissed|marry divorce|married divorced|approve reject|approved rejected|pass reject|confirm deny|confirmed denied|always never|often rarely|usually rarely|all none|everyone nobody|with without|for against|up down|top bottom|front back|left right|left-wing right-wing|liberal conservative|ancient modern|natural artificial|active inactive|visible invisible|direct indirect|formal informal|regular irregular|permanent temporary|winter summer|spring autumn|day night|morning evening|past future|cause prevent|caused prevented|causes prevents|encourage discourage|encouraged discouraged|continue stop|continued stopped|expand shrink|expanded shrank|grow shrink|grew shrank|lead follow|led followed|teach learn|taught learned|send receive|sent received|lend borrow|push pull|raise lower|raised lowered|appear disappear|appeared disappeared|reveal hide|revealed hid|heaviest lightest|cheapest dearest|richest poorest|safest most dangerous|strengthen weaken|strengthened weakened|unite divide|united divided|winner loser|winners losers|teacher student|buyer seller|employer employee|predator prey|beginning end|entrance exit|departure arrival|income expense|profit loss|surplus shortage|supply demand|plus minus|beautiful ugly|clean dirty|cheap expensive|fast slow|quick slow|loud quiet|safe dangerous|simple complex|smooth rough|healthy sick|happy sad|full empty|odd even|true false|right wrong|conclude begin|required optional|prohibit allow|prohibits allows'''
OPPOSITES = {}
for pair in PAIRS.replace('\n', '|').split('|'):
    a, b = pair.split(' ', 1); OPPOSITES.setdefault(a, []).append(b)
    if ' ' not in b: OPPOSITES.setdefault(b, []).append(a)
# Words that are often something else than the pair's meaning, or a part of a fixed phrase.
for w in ('for', 'with', 'up', 'left', 'right', 'like', 'back', 'even', 'light', 'little', 'all', 'day', 'spring', 'fall', 'found', 'down', 'over', 'hard', 'lead', 'past', 'lower'): OPPOSITES.pop(w, None)

AUXILIARY = re.compile(r"\b(did|does|do|is|was|are|were|can|could|has|have|had|will|would|should)\b", re.I)
NEGATION = re.compile(r"\b(not|never)\s|n['’]t\b", re.I)

def names(text, pattern=NAME):
    """Names in a text, with their places and the word before (which tells a place from a person)."""
    for m in pattern.finditer(text):
        start, name = m.start(), m.group(0)
        if start == 0 and name.split()[0].lower() in BEGINNERS:  # "Did Kenya": the name begins at its second word
            if ' ' not in name: continue
            start += re.match(r'\S+\s+', name).end(); name = text[start:m.end()]
        name = re.sub(r"['’]s$", '', name)
        if name.split()[0] in CALENDAR or len(name) < 3: continue
        before = re.search(r'(\w+)\W*$', text[:start])
        yield start, start + len(name), name, (before.group(1).lower() if before else '')

class Names:
    """Names of many texts by the word before them."""
    def __init__(self): self.all, self.by = [], {}
    def add(self, text):
        for _, _, n, before in names(text, INSIDE): self.all.append(n); self.by.setdefault(before, []).append(n)
    def another(self, r, before):
        b = self.by.get(before, ())
        return r.choice(b if len(b) > 30 else self.all)

def put(q, s, e, new): return q[:s] + new + q[e:]

def other_name(r, question, passage, answer, article_names, elsewhere):
    """(question, kind) or None. `article_names`: names of the same article; `elsewhere`: a Names."""
    own = [n for n in names(question) if n[2].lower() in passage.lower()]
    if not own: return None
    s, e, name, before = r.choice(own); x = r.random(); parts = set(name.lower().split())
    strange = lambda n: not (set(n.lower().split()) & parts) and n.lower() not in question.lower() and n.lower() not in answer.lower()
    if x < .33: pool, kind = [n for _, _, n, _ in names(passage, INSIDE) if strange(n)], 'name of the passage'
    elif x < .7: pool, kind = [n for n in article_names if strange(n) and n.lower() not in passage.lower()], 'name of the article'
    else: pool, kind = [], 'name of elsewhere'
    if not pool: pool, kind = [n for n in (elsewhere.another(r, before) for _ in range(6)) if strange(n) and n.lower() not in passage.lower()], 'name of elsewhere'
    return (put(question, s, e, r.choice(pool)), kind) if pool else None

def other_number(r, question, passage, years):
    """Another year, month, day, count or number; never one that the passage holds."""
    low = passage.lower(); held = lambda w: re.search(r'(?<!\w)' + re.escape(w.lower()) + r'(?!\w)', low)
    found = []
    for m in YEAR.finditer(question):
        y = int(m.group(0)); c = [str(y + d) for d in (-30, -11, -10, -5, -2, -1, 1, 2, 4, 10, 20)] + list(years)
        found.append((m, c, 'time'))
    for m in NUMBER.finditer(question):
        if YEAR.fullmatch(m.group(0)): continue
        v = float(m.group(0).replace(',', '')); c = [f'{v * f:,.0f}' if v > 3 else f'{v + f:.0f}' for f in (2, 3, 5, 1.5, 10)] + [f'{v + d:,.0f}' for d in (1, 2, 7)]
        found.append((m, c, 'number'))
    for words, kind in ((MONTHS, 'time'), (DAYS, 'time'), (COUNTS, 'number'), (ORDINALS, 'number')):
        for m in re.finditer(r'\b(' + '|'.join(words) + r')\b', question, 0 if kind == 'time' else re.I):
            if m.group(0) == 'May' and not re.search(r'\b(in|on|of|by|until|since)\s+$', question[:m.start()]): continue
            if m.group(0).lower() in ('one', 'first', 'second') and r.random() < .6: continue
            found.append((m, [w for w in words if w.lower() != m.group(0).lower()], kind))
    if not found: return None
    m, c, kind = r.choice(found); c = [w for w in c if not held(w) and w != m.group(0)]
    return (put(question, m.start(), m.end(), r.choice(c)), kind) if c else None

def added_year(r, question, passage):
    """A year put behind a question in the past tense; the passage names other years."""
    if not YEAR.search(passage) or YEAR.search(question) or not re.search(r'\b(did|was|were|had)\b', question) or not question.rstrip().endswith('?') or re.match(r'(when|what year|in what year|in which year)\b', question.lower()): return None
    y = int(r.choice([m.group(0) for m in YEAR.finditer(passage)])) + r.choice((-40, -20, -12, -5, -3, 3, 6, 15))
    return (question.rstrip()[:-1].rstrip() + f' in {y}?', 'time') if str(y) not in passage else None

def opposite(r, question):
    found = [m for m in re.finditer(r"[A-Za-z-]+", question) if m.group(0).lower() in OPPOSITES]
    if not found: return None
    m = r.choice(found); new = r.choice(OPPOSITES[m.group(0).lower()])
    return put(question, m.start(), m.end(), new), 'opposite'

def negated(r, question):
    m = NEGATION.search(question)
    if m: return re.sub(r'\s+', ' ', put(question, m.start(), m.end(), ' ')), 'negation'
    m = AUXILIARY.search(question)
    if not m: return None
    rest = question[m.end():]; who = question[:m.start()].strip().lower()
    if m.group(0).lower() in ('did', 'does', 'do', 'can', 'could', 'will', 'would', 'should') and who not in ('who', 'what', 'which'):
        w = re.match(r"(\s+(?:the|a|an|his|her|their|its)\b)?(\s+[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*|\s+\w+)", rest)
        if w and r.random() < .6: return question[:m.end() + w.end()] + r.choice((' not', ' never')) + question[m.end() + w.end():], 'negation'
        return question[:m.start()] + {'can': "can't", 'will': "won't"}.get(m.group(0).lower(), m.group(0) + "n't") + rest, 'negation'
    return question[:m.end()] + r.choice((' not', ' not', ' never')) + rest, 'negation'

COMMON = set('about above after again against also among another around because been before being below between both came could does doing done during each either else even ever every following form from given have having into itself just kind later like made make many might more most much must name named near none number often once only other over part parts people place same several should since some such than that their them then there these they thing this those three through time times together toward type types under until upon used uses using very want well went were what when where which while whom whose will with within without would year years your'.split())
ENDINGS = ('ing', 'tion', 'ed', 'ly', 'al', 'ic', 'ous', 'ive', 'ment', 'ity', 'ers', 'er', 's')
def ending(w): return next((e for e in ENDINGS if w.endswith(e)), '')

def other_noun(r, question, window, answer):
    """A common word of question and window changed for another word of the window with the same ending, behind the same kind of word."""
    low = window.lower(); taken = set(re.findall(r'[a-z]+', question.lower() + ' ' + answer.lower())) | COMMON
    behind = lambda text, at: (re.search(r'([A-Za-z]+)\W*$', text[:at]) or [None, ''])[1].lower()
    kind = lambda b: 'the' if b in ('the', 'a', 'an', 'of', 'in', 'by', 'to', 'for', 'on', 'with', 'and', 'or', 'its', 'their') else 'other'
    found = [m for m in re.finditer(r'(?<![\w-])[a-z]{4,}(?![\w-])', question) if m.group(0) not in COMMON and m.group(0) in low and m.group(0) not in answer.lower()]
    r.shuffle(found)
    for m in found[:3]:
        w, k = m.group(0), kind(behind(question, m.start()))
        c = {x.group(0) for x in re.finditer(r'(?<![\w-])[a-z]{4,}(?![\w-])', window) if x.group(0) not in taken and ending(x.group(0)) == ending(w) and kind(behind(window, x.start())) == k and x.group(0)[:4] != w[:4]}
        if c: return put(question, m.start(), m.end(), r.choice(sorted(c))), 'another word'
    return None

def both_opposite(r, question, passage, spans):
    """Question and passage with a word turned into its opposite in both: still answered. (question, passage, spans) or None."""
    found = [m for m in re.finditer(r'(?<![\w-])[a-z]{4,}(?![\w-])', question) if m.group(0) in OPPOSITES and re.search(r'(?<![\w-])' + m.group(0) + r'(?![\w-])', passage)]
    if not found: return None
    m = r.choice(found); w, new = m.group(0), r.choice(OPPOSITES[m.group(0)])
    if re.search(r'(?<![\w-])' + re.escape(new), passage): return None
    changed = replaced(passage, spans, w, new)
    return changed and (put(question, m.start(), m.end(), new), *changed)

def replaced(passage, spans, old, new):
    """(passage, spans) with `old` replaced by `new` everywhere outside the spans; None where a span holds it."""
    out, moved, at = '', [list(x) for x in spans], 0; d = len(new) - len(old)
    for m in re.finditer(r'(?<![\w-])' + re.escape(old) + r'(?![\w-])', passage):
        for i, (a, b) in enumerate(spans):
            if a < m.end() and b > m.start(): return None
            if a >= m.end(): moved[i][0] += d; moved[i][1] += d
        out += passage[at:m.start()] + new; at = m.end()
    return (out + passage[at:], [tuple(x) for x in moved]) if out else None

def renamed(r, question, passage, spans, elsewhere):
    """Question and passage with a name of both changed in both: still answered. (question, passage, spans) or None."""
    own = [n for n in names(question) if n[2] in passage and len(n[2]) > 3]
    if not own: return None
    s, e, name, before = r.choice(own); new = elsewhere.another(r, before)
    if new.lower() in passage.lower(): return None
    changed = replaced(passage, spans, name, new)
    return changed and (put(question, s, e, new), *changed)

def passage_changed(r, question, passage, spans, elsewhere):
    """The passage with the question's name, number or telling word changed in it: answered no more. Passage or None."""
    own = [n[2] for n in names(question) if n[2] in passage and len(n[2]) > 3] + [m.group(0) for m in NUMBER.finditer(question) if m.group(0) in passage]
    own += [w for w in re.findall(r'(?<![\w-])[a-z]{4,}(?![\w-])', question) if w in OPPOSITES and re.search(r'(?<![\w-])' + w + r'(?![\w-])', passage)]
    if not own: return None
    name = r.choice(own)
    new = r.choice(OPPOSITES[name]) if name in OPPOSITES else elsewhere.another(r, '') if not name[0].isdigit() else (str(int(name) + r.choice((-20, -7, -3, 2, 5, 12))) if name.isdigit() else None)
    if not new or set(new.lower().split()) & set(name.lower().split()): return None
    changed = replaced(passage, spans, name, new)
    return changed and changed[0]
