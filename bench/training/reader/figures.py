"""Must show 1: (a) checks alone, (c) the reader, (d) both, on reading/squad2-dev with the gold paragraph.

Usage: python3 figures.py MODEL_DIR EVAL_DIR READER(.pt or .safetensors) WATCH.pickle [--budget 72] [--quick] [--half]
(a) is fitted on training articles, (d) on the articles kept apart that build.py put into WATCH (the reader never saw them); squad2-dev is only looked at.
"""
import argparse, os, pickle, random
import numpy as np, torch
from checks import Logistic, checks
from evaluate import asked, auroc, figures, read, refused, show
from reader import Reader, Tokens, tensors
from sources import paragraphs, rows

ap = argparse.ArgumentParser(); ap.add_argument('model'); ap.add_argument('eval'); ap.add_argument('reader'); ap.add_argument('watch'); ap.add_argument('--half', action='store_true', help='bf16 products: faster, scores differ in the second decimal'); ap.add_argument('--keep', help='a pickle for the scores'); ap.add_argument('--budget', type=int, default=72); ap.add_argument('--quick', action='store_true'); ap.add_argument('--threads', type=int, default=1)

def load(folder, path, dtype=torch.float32):
    if path.endswith('.pt'): s = torch.load(path); M = Reader(folder, s['args']['rank'], s['args']['frozen'], dtype); M.load_state_dict(s['average'], strict=False)
    else: t, about = tensors(path); M = Reader(folder, int(about['rank']), int(about['frozen']), dtype); M.load_state_dict(t, strict=False)
    return M.merge().eval()

def scores(best): return [[b['answer'], b['margin'], b['score']] if b else [-9, -9, -9] for b in best]
def line(name, s, y):
    s, y = np.asarray(s), np.asarray(y, bool); yes, no = list(s[y]), list(s[~y])
    print(f'{name}: AUROC {auroc(yes, no):.3f} refused at .05 {refused(yes, no, .05):.3f} at .10 {refused(yes, no, .10):.3f}', flush=True)

if __name__ == '__main__':
    args = ap.parse_args(); torch.set_num_threads(args.threads); data = os.path.join(args.eval, 'reading'); T = Tokens(args.model); M = load(args.model, args.reader, torch.bfloat16 if args.half else torch.float32)
    dev = rows(data, 'squad2-dev')
    if args.quick: random.Random(4).shuffle(dev); dev = dev[:80]
    labels = lambda ps: [q['answerable'] for p in ps for q in p['questions']]; features = lambda ps: [checks(q, t) for q, t in asked(ps)]
    fit_a = list(paragraphs(data, 'squad2-back-translated', False)); random.Random(3).shuffle(fit_a); fit_a = fit_a[:4000]
    a = Logistic(features(fit_a), labels(fit_a)); Cd = features(dev); y = labels(dev); line('(a) checks alone', a(Cd), y)
    best = read(M, T, asked(dev), args.budget); print('(c) reader:', show(figures(dev, best))); Rd = scores(best)
    kept = [p for name, ps in pickle.load(open(args.watch, 'rb')).items() if not name.startswith('look') for p in ps]
    Ba = read(M, T, asked(kept), args.budget); Ca = features(kept); stacked = lambda R, C: np.c_[np.array(R)[:, :2], a(C)]
    Ra = scores(Ba); d = Logistic(stacked(Ra, Ca), labels(kept)); line('(d) both', d(stacked(Rd, Cd)), y)
    line('    answer logit alone', [r[0] for r in Rd], y); line('    margin alone', [r[1] for r in Rd], y)
    raw = d.w[1:] / d.scale; print(f'    (d) = {d.w[0] - (raw * d.mean).sum():.3f} + {raw[0]:.3f} answer + {raw[1]:.3f} margin + {raw[2]:.3f} checks')
    if args.keep: pickle.dump({'best': best, 'y': y, 'Cd': Cd, 'Rd': Rd, 'Ra': Ra, 'Ca': Ca, 'ya': labels(kept), 'dev': asked(dev), 'kept': asked(kept), 'Ba': Ba}, open(args.keep, 'wb'))
