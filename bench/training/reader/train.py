"""Trains the adapter.

Usage: python3 train.py MODEL_DIR EXAMPLES.pickle WATCH.pickle RUN_DIR [--steps N] [--rank 16] [--frozen 2] [--lr 7e-4] [--start CHECKPOINT] ...
  EXAMPLES  lists of groups by stage, as build.py wrote them;  WATCH  paragraphs kept apart, by name
  RUN_DIR   gets log.txt, state.pt (all that is needed to go on: run the same command again), best.pt (best on WATCH, averaged weights)
The averaged weights (EMA) are what is watched and kept. One thread a process: two processes (`RANK=0 WORLD_SIZE=2` and `RANK=1 WORLD_SIZE=2`, MASTER_ADDR and MASTER_PORT set) share a run and use two cores better
than two threads do; each takes every second batch, and their gradients are averaged.
"""
import argparse, datetime, json, math, os, pickle, random, time
import torch
import torch.distributed as dist
import torch.nn.functional as F
from reader import Reader, Tokens, batch
from examples import MARKED, NO_ANSWER, NONE_KNOWN
from evaluate import asked, figures, read, show

ap = argparse.ArgumentParser(); ap.add_argument('model'); ap.add_argument('examples'); ap.add_argument('watch'); ap.add_argument('run')
ap.add_argument('--steps', type=int, default=6000); ap.add_argument('--batch', type=int, default=16); ap.add_argument('--rank', type=int, default=16); ap.add_argument('--frozen', type=int, default=2)
ap.add_argument('--lr', type=float, default=7e-4); ap.add_argument('--warm', type=int, default=100); ap.add_argument('--decay', type=float, default=.999, help='of the averaged weights'); ap.add_argument('--dropout', type=float, default=0.0)
ap.add_argument('--smooth', type=float, default=0.0, help='label smoothing of "answerable"'); ap.add_argument('--start'); ap.add_argument('--seed', type=int, default=2); ap.add_argument('--every', type=int, default=600); ap.add_argument('--threads', type=int, default=1)
ap.add_argument('--list-share', type=float, default=.5, help='weight of the softmax over passages'); ap.add_argument('--float', action='store_true')
args = ap.parse_args(); rank, world = int(os.environ.get('RANK', 0)), int(os.environ.get('WORLD_SIZE', 1)); torch.set_num_threads(args.threads); torch.manual_seed(args.seed)

os.makedirs(args.run, exist_ok=True); state_path, best_path = (os.path.join(args.run, n) for n in ('state.pt', 'best.pt'))
if world > 1: dist.init_process_group('gloo', timeout=datetime.timedelta(hours=2))
def log(*what):
    if rank: return
    line = ' '.join(map(str, what)); print(line, flush=True)
    with open(os.path.join(args.run, 'log.txt'), 'a') as f: f.write(line + '\n')

tokens = Tokens(args.model); M = Reader(args.model, args.rank, args.frozen, torch.float32 if args.float else torch.bfloat16, args.dropout)
learnt = M.learnt(); average = {n: p.detach().clone() for n, p in learnt.items()}
groups = pickle.load(open(args.examples, 'rb')); watch = pickle.load(open(args.watch, 'rb'))
adam = torch.optim.AdamW([{'params': [p for n, p in learnt.items() if p.dim() > 1], 'weight_decay': .01}, {'params': [p for n, p in learnt.items() if p.dim() < 2], 'weight_decay': 0}], lr=args.lr)
step, best, spent = 0, -1, 0.0
if args.start: M.load_state_dict(torch.load(args.start)['average'], strict=False); average = {n: p.detach().clone() for n, p in learnt.items()}
if os.path.exists(state_path):
    s = torch.load(state_path); M.load_state_dict(s['model'], strict=False); adam.load_state_dict(s['adam']); average, step, best, spent = s['average'], s['step'], s['best'], s['spent']
    log('resumed at', step)
log(json.dumps(vars(args)), sum(p.numel() for p in learnt.values()), 'parameters,', len(groups), 'groups,', sum(map(len, groups)), 'examples')

def keep(path, **more):
    if not rank: torch.save(more, path + '.part'); os.replace(path + '.part', path)

def averaged():
    """The gradients of all processes, averaged."""
    if world == 1: return
    flat = torch.cat([p.grad.reshape(-1) for p in learnt.values()]); dist.all_reduce(flat); flat /= world; k = 0
    for p in learnt.values(): p.grad = flat[k:k + p.numel()].view_as(p).clone(); k += p.numel()

def with_average(do):
    kept = {n: p.detach().clone() for n, p in learnt.items()}
    with torch.no_grad():
        for n, p in learnt.items(): p.copy_(average[n])
    out = do(); M.merge()
    with torch.no_grad():
        for n, p in learnt.items(): p.copy_(kept[n])
    return out

def look():
    total, parts = 0, []
    for name, ps in watch.items():
        f = figures(ps, read(M, tokens, asked(ps))); parts.append(f'{name}: {show(f)}')
        if not name.startswith('look'): total += f.get('auroc', 0) + .5 * f.get('exact', 0)
    log(f'step {step}', f'{spent / 60:.0f} min', f'[{total:.4f}]', ' | '.join(parts)); return total

def batches():
    """Groups in a new order each epoch, of like length side by side; a group (passages of one question) is never torn apart."""
    epoch = 0; at = 0
    while True:
        r = random.Random(args.seed * 1000 + epoch); order = list(range(len(groups))); r.shuffle(order); out = []
        for i in range(0, len(order), args.batch * 32):
            part = sorted(order[i:i + args.batch * 32], key=lambda g: len(groups[g][0][0])); b = []
            for g in part:
                b.append(g)
                if sum(len(groups[x]) for x in b) >= args.batch: out.append(b); b = []
            if b: out.append(b)
        shares = [out[i:i + world] for i in range(0, len(out) - world + 1, world)]; r.shuffle(shares)  # batches of like length go to the processes together
        for share in shares:
            if at >= step: yield [groups[g] for g in share[rank]]
            at += 1
        epoch += 1

def loss_of(gs):
    b = [x for g in gs for x in g]; ids, kinds, mask = batch(b); S, E, A = M(ids, kinds, mask); away = (1 - mask.float()) * -1e4
    weight = torch.tensor([x[6] for x in b]); y = torch.tensor([float(x[4]) for x in b]); kind = torch.tensor([x[5] for x in b])
    sure = F.binary_cross_entropy_with_logits(A, y * (1 - 2 * args.smooth) + args.smooth, reduction='none')
    logS, logE = F.log_softmax(S + away, -1), F.log_softmax(E + away, -1); first, last = torch.tensor([x[2] for x in b]), torch.tensor([x[3] for x in b])
    at = lambda l, i: l.gather(1, i[:, None])[:, 0]
    marked = -(at(logS, first) + at(logE, last)) / 2
    some = -(torch.log1p(-logS[:, 0].exp().clamp(max=.9999)) + torch.log1p(-logE[:, 0].exp().clamp(max=.9999))) / 2  # an answer, wherever it is
    words = torch.where(kind == NONE_KNOWN, some, marked)
    loss = (weight * (sure + words)).sum() / len(b); k = 0
    for g in gs:  # a list: the first answers, the others do not
        if len(g) > 1 and g[0][4] and not any(x[4] for x in g[1:]): loss = loss + args.list_share * F.cross_entropy(A[None, k:k + len(g)], torch.tensor([0])) / len(gs)
        k += len(g)
    return loss

M.train(); running, began = None, time.time()
for gs in batches():
    if step >= args.steps: break
    lr = args.lr * min(1, (step + 1) / args.warm) * max(.02, 1 - step / args.steps)
    for g in adam.param_groups: g['lr'] = lr
    M.merge(); loss = loss_of(gs); adam.zero_grad(); loss.backward(); averaged(); torch.nn.utils.clip_grad_norm_(learnt.values(), 1.0); adam.step(); step += 1
    decay = min(args.decay, (step + 1) / (step + 10))
    with torch.no_grad():
        for n, p in learnt.items(): average[n].lerp_(p, 1 - decay)
    running = loss.item() if running is None else .98 * running + .02 * loss.item()
    if step % 100 == 0:
        spent += time.time() - began; began = time.time(); log(step, f'loss {running:.3f}', f'{spent / 60:.1f} min')
        keep(state_path, model=learnt, adam=adam.state_dict(), average=average, step=step, best=best, spent=spent)
    if step % args.every == 0 or step == args.steps:
        total = with_average(look) if not rank else -1; began = time.time()
        if total > best and not rank: best = total; keep(best_path, average=average, step=step, args=vars(args))
keep(state_path, model=learnt, adam=adam.state_dict(), average=average, step=step, best=best, spent=spent)
