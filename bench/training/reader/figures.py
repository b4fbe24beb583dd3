"""Must show 1: (a) checks alone, (c) the reader, (d) both, on reading/squad2-dev with the gold paragraph.

Usage: python3 figures.py MODEL_DIR EVAL_DIR READER(.pt or .safetensors) [--budget 72] [--quick]
(a) is fitted on training articles, (d) on training articles kept apart (the reader never saw them); squad2-dev is only looked at.
"""
import argparse, os, random
import numpy as np, torch
from checks import Logistic, checks
from evaluate import asked, auroc, figures, read, refused, show
from reader import Reader, Tokens, tensors
from sources import own, paragraphs, rows

ap = argparse.ArgumentParser(); ap.add_argument('model'); ap.add_argument('eval'); ap.add_argument('reader'); ap.add_argument('--budget', type=int, default=72); ap.add_argument('--quick', action='store_true'); ap.add_argument('--threads', type=int, default=2); ap.add_argument('--fit', type=int, default=2500)

def load(folder, path):
    if path.endswith('.pt'): s = torch.load(path); M = Reader(folder, s['args']['rank'], s['args']['frozen']); M.load_state_dict(s['average'], strict=False)
    else: t, about = tensors(path); M = Reader(folder, int(about['rank']), int(about['frozen'])); M.load_state_dict(t, strict=False)
    return M.merge().eval()

def scores(best): return [[b['answer'], b['margin'], b['score']] if b else [-9, -9, -9] for b in best]
def line(name, s, y):
    s, y = np.asarray(s), np.asarray(y, bool); yes, no = list(s[y]), list(s[~y])
    print(f'{name}: AUROC {auroc(yes, no):.3f} refused at .05 {refused(yes, no, .05):.3f} at .10 {refused(yes, no, .10):.3f}', flush=True)

if __name__ == '__main__':
    args = ap.parse_args(); torch.set_num_threads(args.threads); data = os.path.join(args.eval, 'reading'); T = Tokens(args.model); M = load(args.model, args.reader)
    dev = rows(data, 'squad2-dev')
    if args.quick: random.Random(4).shuffle(dev); dev = dev[:80]
    labels = lambda ps: [q['answerable'] for p in ps for q in p['questions']]; features = lambda ps: [checks(q, t) for q, t in asked(ps)]
    fit_a = list(paragraphs(data, 'squad2-back-translated', False)); random.Random(3).shuffle(fit_a); fit_a = fit_a[:2000]
    a = Logistic(features(fit_a), labels(fit_a)); Cd = features(dev); y = labels(dev); line('(a) checks alone', a(Cd), y)
    best = read(M, T, asked(dev), args.budget); print('(c) reader:', show(figures(dev, best))); Rd = scores(best)
    # A part of the marked questions with near misses, and the back-translated ones kept apart: together, as in watch.pickle.
    apart = list(paragraphs(data, 'squad2-back-translated', True)); random.Random(3).shuffle(apart); kept, n = [], 0
    for p in apart:
        if n < args.fit: kept.append(p); n += len(p['questions'])
    Ra = scores(read(M, T, asked(kept), args.budget)); d = Logistic([r[:2] + c for r, c in zip(Ra, features(kept))], labels(kept)); line('(d) both', d([r[:2] + c for r, c in zip(Rd, Cd)]), y)
    line('    answer logit alone', [r[0] for r in Rd], y); line('    margin alone', [r[1] for r in Rd], y)
    import pickle; pickle.dump({'best': best, 'y': y, 'checks': Cd, 'Ra': Ra, 'ya': labels(kept), 'Ca': features(kept)}, open('/tmp/reader-runs/figures.pickle', 'wb')) if os.path.isdir('/tmp/reader-runs') else None
