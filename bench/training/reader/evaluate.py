"""How well a reader reads: answerability (AUROC, refused at given wrong refusals) and the words (exact match, token F1)."""
import bisect, re
import torch
from reader import ANSWER_TOKENS, QUESTION_TOKENS, WINDOW_TOKENS, batch
from examples import Texts

MARGIN_SHARE = .3  # of the span's margin over "no answer", added to the answerable logit

def auroc(yes, no):
    n = sorted(no)
    return sum((bisect.bisect_left(n, x) + bisect.bisect_right(n, x)) / 2 for x in yes) / max(1, len(yes)) / max(1, len(n))

def refused(yes, no, wrongly):
    """Share of `no` below the score under which the share `wrongly` of `yes` lies."""
    at = sorted(yes)[int(wrongly * len(yes))]
    return sum(x < at for x in no) / len(no)

plain = lambda z: re.sub(r'\b(a|an|the)\b|\W+', ' ', z.lower()).split()

def f1(got, gold):
    a, b = plain(got), plain(gold); common = sum(min(a.count(w), b.count(w)) for w in set(a))
    return float(a == b) if not a or not b else 2 * common / (len(a) + len(b))

def read(model, tokens, asked, budget=72, size=32, share=MARGIN_SHARE):
    """For each (question, text): {score, answer logit, margin, window, first, last (offsets)} of its best window; windows of `budget` pieces."""
    texts, flat, was = Texts(tokens), [], model.training; model.eval(); model.merge()
    for i, (question, text) in enumerate(asked):
        t, q = texts[text], tokens.encode(question)[0][:QUESTION_TOKENS]
        for w in t.windows(budget):
            ids, places = t.slice(w); ids, places = ids[:WINDOW_TOKENS], places[:WINDOW_TOKENS]
            if ids: flat.append((i, w, places, ([tokens.cls, *q, tokens.sep, *ids, tokens.sep], len(q) + 2)))
    flat.sort(key=lambda z: len(z[3][0])); best = [None] * len(asked)
    with torch.no_grad():
        for k in range(0, len(flat), size):
            part = flat[k:k + size]; S, E, A = model(*batch([x[3] for x in part]))
            for r, (i, w, places, (ids, o)) in enumerate(part):
                n = len(ids) - 1; m = (S[r, o:n, None] + E[r, None, o:n]).masked_fill(torch.ones(n - o, n - o).triu().tril(ANSWER_TOKENS) == 0, -1e9)
                v, at = m.flatten().max(0); margin = (v - S[r, 0] - E[r, 0]).item(); a, b = divmod(at.item(), m.shape[1])
                score = A[r].item() + share * margin
                if best[i] is None or score > best[i]['score']:
                    best[i] = {'score': score, 'answer': A[r].item(), 'margin': margin, 'window': w, 'first': places[a][0], 'last': places[b][1]}
    model.train(was)
    return best

def figures(paragraphs, best):
    """{auroc, at05, at10, exact, f1, yes, no} of the questions in the order that `asked` gives them."""
    yes, no, exact, tokens_f1, marked = [], [], 0, 0.0, 0; i = 0
    for p in paragraphs:
        for q in p['questions']:
            b = best[i]; i += 1
            (yes if q['answerable'] else no).append(b['score'] if b else -99)
            if q.get('spans') and q['answerable']:
                got = p['text'][b['first']:b['last']] if b else ''; gold = [p['text'][s:e] for s, e in q['spans']]; marked += 1
                exact += any(plain(got) == plain(g) for g in gold); tokens_f1 += max(f1(got, g) for g in gold)
    out = {'yes': len(yes), 'no': len(no)}
    if yes and no: out |= {'auroc': auroc(yes, no), 'at05': refused(yes, no, .05), 'at10': refused(yes, no, .10)}
    if marked: out |= {'exact': exact / marked, 'f1': tokens_f1 / marked}
    return out

def asked(paragraphs): return [(q['question'], p['text']) for p in paragraphs for q in p['questions']]

def show(f): return ' '.join(f'{k} {v:.3f}' if isinstance(v, float) else f'{k} {v}' for k, v in f.items())
