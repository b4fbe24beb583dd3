"""Reads the answerable back-translated questions (which have no spans) with an earlier reader: where it is sure, its words serve as spans.

Usage: python3 pseudo.py MODEL_DIR EVAL_DIR READER OUT.pickle [--most 8000] [--seed 1]
"""
import argparse, os, pickle, random
import torch
from evaluate import read
from figures import load
from reader import Tokens
from sources import paragraphs

ap = argparse.ArgumentParser(); ap.add_argument('model'); ap.add_argument('eval'); ap.add_argument('reader'); ap.add_argument('out'); ap.add_argument('--most', type=int, default=8000); ap.add_argument('--seed', type=int, default=1)
args = ap.parse_args(); torch.set_num_threads(1); T = Tokens(args.model); M = load(args.model, args.reader, torch.bfloat16)
asked = [(q['question'], p['text']) for p in paragraphs(os.path.join(args.eval, 'reading'), 'squad2-back-translated', False) for q in p['questions'] if q['answerable']]
random.Random(args.seed).shuffle(asked); asked = asked[:args.most]; out = []
for i in range(0, len(asked), 400):
    part = asked[i:i + 400]
    for (q, t), b in zip(part, read(M, T, part, 72)):
        if b: out.append({'question': q, 'text': t, 'score': b['score'], 'window': b['window'], 'span': (b['first'], b['last'])})
    print(len(out), f"{sum(x['score'] > 1.5 for x in out) / len(out):.2f} sure", f"{sum(x['score'] < -2 for x in out) / len(out):.2f} nothing", flush=True)
    pickle.dump(out, open(args.out, 'wb'))
