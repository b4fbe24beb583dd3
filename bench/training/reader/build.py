"""Builds the examples to train on, and the paragraphs kept apart to watch.

Usage: python3 build.py MODEL_DIR EVAL_DIR OUT_DIR [--seed 7] [--stage 2] [--only-watch]
  EVAL_DIR  ../shared/eval;  OUT_DIR gets stage<N>.pickle and watch.pickle (texts are in them: never to be committed)
Stage 1: questions as they are. Stage 2: near misses, lists of passages as retrieval returns them, our own questions; fewer of the plain ones.
"""
import argparse, os, pickle, random
from bm25 import Bm25, terms
from examples import Texts, example, overlap
from reader import Tokens
from sources import articles, own, paragraphs, rows
import swaps

ap = argparse.ArgumentParser(); ap.add_argument('model'); ap.add_argument('eval'); ap.add_argument('out'); ap.add_argument('--seed', type=int, default=7); ap.add_argument('--stage', type=int, default=2)
ap.add_argument('--amazon', type=int, default=0); ap.add_argument('--reddit', type=int, default=3000); ap.add_argument('--plain-no', type=float, default=1.0, help='share of the unanswerable questions of squad2-back-translated'); ap.add_argument('--plain-yes', type=float, default=.6)
ap.add_argument('--plain-chars', type=int, default=700, help='answerable questions without words of longer paragraphs of squad2-back-translated are left out'); ap.add_argument('--pseudo', help='words found by an earlier reader: a pickle of pseudo.py'); ap.add_argument('--name', help='of the file, without .pickle'); ap.add_argument('--only-watch', action='store_true')
args = ap.parse_args(); data = os.path.join(args.eval, 'reading'); QUESTIONS = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'questions.jsonl')
r = random.Random(args.seed); T = Tokens(args.model); X = Texts(T); BUDGETS = (48, 72, 72, 72, 96, 120)

def watch():
    def some(name, n):
        ps = list(paragraphs(data, name, True)); random.Random(5).shuffle(ps); out, c = [], 0
        for p in ps:
            if c < n: out.append(p); c += len(p['questions'])
        return out
    squad1 = some('squad1-other', 350); w = random.Random(9); elsewhere = swaps.Names(); misses = []
    for p in squad1: elsewhere.add(p['text'])
    for p in squad1:  # near misses of the kept-apart article, so that its questions can be told from something
        more = []
        for q in p['questions']:
            m = near_miss(w, q['question'], p['text'], q['spans'], [n[2] for n in swaps.names(p['text'], swaps.INSIDE)], elsewhere)
            if m and not m[2]: more.append({'question': m[0], 'answerable': False})
        misses.append({**p, 'questions': p['questions'] + more})
    dev = rows(data, 'squad2-dev'); random.Random(4).shuffle(dev)
    return {'bt': some('squad2-back-translated', 1000), 'squad1': misses, 'own': list(own(args.eval, QUESTIONS, True)), 'look-dev': dev[:60]}

KINDS = (('name', .28), ('number', .12), ('year', .04), ('opposite', .22), ('negation', .08), ('passage', .08), ('word', .18))
def near_miss(r, question, text, spans, article_names, elsewhere):
    """(question, kind, changed passage or None) or None."""
    s, e = spans[0]
    for _ in range(4):
        k = r.choices([k for k, _ in KINDS], [w for _, w in KINDS])[0]
        if k == 'passage':
            changed = swaps.passage_changed(r, question, text, spans, elsewhere)
            if changed: return question, 'passage', changed
            continue
        m = swaps.other_name(r, question, text, text[s:e], article_names, elsewhere) if k == 'name' else swaps.other_number(r, question, text, ()) if k == 'number' else \
            swaps.added_year(r, question, text) if k == 'year' else swaps.opposite(r, question) if k == 'opposite' else swaps.other_noun(r, question, text[max(0, s - 250):e + 250], text[s:e]) if k == 'word' else swaps.negated(r, question)
        if m: return m[0], m[1], None
    return None

def window_for(text, question, spans, budget):
    W = text.windows(budget); held = [w for w in W if any(s >= w[0] and e <= w[1] for s, e in spans)]
    return (max(held, key=lambda w: overlap(question, text.text[w[0]:w[1]])) if held else None), W

def piece(text, near, budget):
    """The window that holds the place `near`."""
    return min(text.windows(budget), key=lambda w: max(0, w[0] - near[0], near[0] - w[1] + 1))

def main():
    groups, counts = [], {}
    def add(kind, g):
        g = [x for x in g if x]
        if g and (len(g) == 1 or g[0][4]): groups.append(g); counts[kind] = counts.get(kind, 0) + len(g)
    marked = [(n, p) for n in ('squad1-other', 'shifts-new_wiki') + (('shifts-reddit',) if args.reddit else ()) + (('shifts-amazon_reviews',) if args.amazon else ()) for p in paragraphs(data, n, False)]
    elsewhere, of_article = swaps.Names(), {}
    for n, p in marked:
        if n in ('squad1-other', 'shifts-new_wiki'):
            elsewhere.add(p['text']); of_article.setdefault((n, p['article']), []).extend(x[2] for x in swaps.names(p['text'], swaps.INSIDE))
    texts = articles(args.eval); ours = list(own(args.eval, QUESTIONS, False)); held_apart = {p['article'] for p in own(args.eval, QUESTIONS, True)}
    for i, t in texts.items():
        if i not in held_apart: of_article['own', i] = [x[2] for x in swaps.names(t, swaps.INSIDE)]; elsewhere.add(t)

    # The pool for hard negatives: windows of all passages that may be read.
    pool = []
    if args.stage >= 2:
        for n, p in marked:
            if n in ('squad1-other', 'shifts-new_wiki'): pool += [((n, p['article']), X[p['text']], w) for w in X[p['text']].windows(72)]
        for i, t in texts.items():
            if i not in held_apart: pool += [(('own', i), X[t], w) for w in X[t].windows(72)]
        index = Bm25([t.text[w[0]:w[1]] for _, t, w in pool]); print(len(pool), 'windows in the pool', flush=True)
    def list_of(question, text, answer, article, most):
        """Windows as retrieval returns them that do not hold the answer's words: one of the same article, others of anywhere."""
        if args.stage < 2: return []
        gone = set(terms(answer)); out, same = [], 0
        for i in index.best(question, 30):
            a, t, w = pool[i]; words = set(terms(t.text[w[0]:w[1]]))
            if t.text == text or (article[0] == 'own' and a == article and text[60:120] in t.text[w[0]:w[1]]) or not gone or gone <= words or (len(gone) > 3 and len(gone & words) > .6 * len(gone)): continue
            if a == article and same >= 1: continue
            same += a == article; out.append(example(T, question, t, w, [], False))
            if len(out) >= most: break
        return out

    taken = {}
    for n, p in marked:
        most = {'shifts-reddit': args.reddit, 'shifts-amazon_reviews': args.amazon}.get(n, 10 ** 9); key = (n, p['article']); good = n in ('squad1-other', 'shifts-new_wiki')
        for q in p['questions']:
            if not good and r.random() > most / 8800: continue
            t = X[p['text']]; spans = [tuple(x) for x in q['spans']]
            for copy in range(2 if n == 'squad1-other' else 1):
                w, W = window_for(t, q['question'], spans, r.choice(BUDGETS))
                if not w: continue
                g = [example(T, q['question'], t, w, spans, True)]; others = [x for x in W if not any(s < x[1] and e > x[0] for s, e in spans)]
                if others and r.random() < .3: g.append(example(T, q['question'], t, max(others, key=lambda o: overlap(q['question'], t.text[o[0]:o[1]])), [], False))
                if good and r.random() < .3 and g[0]: g += list_of(q['question'], p['text'], t.text[spans[0][0]:spans[0][1]], key, 2)
                add(n, g)
            if args.stage >= 2 and good:
                for _ in range(2 if n == 'squad1-other' else 1):
                    if r.random() < .7:
                        m = near_miss(r, q['question'], p['text'], spans, of_article[key], elsewhere); w, _ = window_for(t, q['question'], spans, r.choice(BUDGETS))
                        if m and w: add('near: ' + m[1], [example(T, m[0], X[m[2]] if m[2] else t, w if not m[2] else piece(X[m[2]], spans[0], 72), [], False, .8)])
                if r.random() < .2:
                    m = swaps.renamed(r, q['question'], p['text'], spans, elsewhere) if r.random() < .6 else swaps.both_opposite(r, q['question'], p['text'], spans)
                    if m:
                        w, _ = window_for(X[m[1]], m[0], m[2], 72)
                        if w: add('renamed', [example(T, m[0], X[m[1]], w, m[2], True, .8)])
    if args.stage >= 2:
        for copy in range(3):
            for p in ours:
                q = p['questions'][0]; t = X[p['text']]; key = ('own', p['article'])
                if q['answerable']:
                    w, W = window_for(t, q['question'], q['spans'], r.choice(BUDGETS))
                    if not w: continue
                    s, e = q['spans'][0]; g = [example(T, q['question'], t, w, q['spans'], True)]
                    if g[0] and copy < 2: g += list_of(q['question'], p['text'], p['text'][s:e], key, 3)
                    add('own', g); m = near_miss(r, q['question'], p['text'], q['spans'], of_article[key], elsewhere)
                    if m and copy < 2: add('near: own ' + m[1], [example(T, m[0], X[m[2]] if m[2] else t, w if not m[2] else piece(X[m[2]], q['spans'][0], 72), [], False, .8)])
                else: add('own near', [example(T, q['question'], t, piece(t, q['near'], r.choice(BUDGETS)), [], False)])
    # Of the back-translated questions: the unanswerable ones with the window most like them; the answerable ones with the window and words that an earlier reader
    # found, where it was sure (--pseudo), or with the whole paragraph where that is short.
    found = {(x['text'], x['question']): x for x in pickle.load(open(args.pseudo, 'rb'))} if args.pseudo else {}
    for p in paragraphs(data, 'squad2-back-translated', False):
        t = X[p['text']]; short = len(p['text']) <= args.plain_chars
        for q in p['questions']:
            if r.random() >= (args.plain_yes if q['answerable'] else args.plain_no): continue
            x = found.get((p['text'], q['question']))
            if not q['answerable']:
                w = max(t.windows(r.choice(BUDGETS)), key=lambda w: overlap(q['question'], t.text[w[0]:w[1]])) if args.stage >= 2 else (0, len(t.text))
                add('back-translated no', [example(T, q['question'], t, w, [], False)])
            elif x and x['score'] < -2: counts['dropped: an earlier reader finds nothing'] = counts.get('dropped: an earlier reader finds nothing', 0) + 1
            elif x and x['score'] > 1.5: add('back-translated yes, words found', [example(T, q['question'], t, window_for(t, q['question'], [x['span']], r.choice(BUDGETS))[0] or x['window'], [x['span']], True, .7)])
            elif short: add('back-translated yes', [example(T, q['question'], t, (0, len(t.text)), [], True, with_words=False)])
    for k, v in sorted(counts.items()): print(f'{v:7d} {k}')
    n = sum(map(len, groups)); print(n, 'examples in', len(groups), 'groups,', f'{sum(not x[4] for g in groups for x in g) / n:.2f} unanswerable', f'{sum(len(x[0]) for g in groups for x in g) / n:.0f} tokens', flush=True)
    pickle.dump(groups, open(os.path.join(args.out, (args.name or f'stage{args.stage}') + '.pickle'), 'wb'))

if __name__ == '__main__':
    pickle.dump(watch(), open(os.path.join(args.out, 'watch.pickle'), 'wb'))
    if not args.only_watch: main()
