"""The reader: the embedded MiniLM read jointly over question and window, changed by a low-rank adapter, with two heads.

Shared by the scripts beside it: tokens with their places, windows of whole sentences, the model, safetensors in and out.
FORMAT.md says the same in words, for whoever merges the adapter elsewhere.
"""
import hashlib, json, math, os, re, struct, unicodedata
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

QUESTION_TOKENS, WINDOW_TOKENS, ANSWER_TOKENS = 40, 160, 20
SCALE = 2.0  # of B·A, when it is added to its matrix
MATRICES = (('q', 'attention.self.query'), ('k', 'attention.self.key'), ('v', 'attention.self.value'),
            ('o', 'attention.output.dense'), ('f', 'intermediate.dense'), ('d', 'output.dense'))
NORMS = (('n1', 'attention.output.LayerNorm'), ('n2', 'output.LayerNorm'))


# --- tokens: BERT's basic tokenizer and WordPiece, with the place of each piece in the text -------------------------

class Tokens:
    def __init__(self, folder):
        self.vocabulary = json.load(open(os.path.join(folder, 'tokenizer.json'), encoding='utf8'))['model']['vocab']
        self.unknown, self.cls, self.sep = (self.vocabulary[t] for t in ('[UNK]', '[CLS]', '[SEP]'))
        self.words, self.letters = {}, {}

    def pieces(self, word):
        if word in self.words: return self.words[word]
        out, start, vocabulary = [], 0, self.vocabulary
        while start < len(word):
            end = len(word)
            while end > start and ('##' if start else '') + word[start:end] not in vocabulary: end -= 1
            if end == start: out = [(self.unknown, 0, len(word))]; break
            out.append((vocabulary[('##' if start else '') + word[start:end]], start, end)); start = end
        self.words[word] = out
        return out

    def letter(self, c):
        """What a character is to the tokenizer: (kind, lower case without accents)."""
        if c in self.letters: return self.letters[c]
        o, category = ord(c), unicodedata.category(c)
        if c.isspace() or category in ('Cc', 'Cf'): kind = 'space'
        elif 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or category.startswith('P') or 0x4e00 <= o <= 0x9fff: kind = 'mark'
        else: kind = 'word'
        plain = ''.join(x for x in unicodedata.normalize('NFD', c.lower()) if unicodedata.category(x) != 'Mn')
        self.letters[c] = (kind, plain)
        return self.letters[c]

    def encode(self, text):
        """Ids of the pieces and their places [start, end) in the text."""
        ids, places, word, at = [], [], '', []
        def flush():
            nonlocal word, at
            for i, s, e in self.pieces(word) if word else (): ids.append(i); places.append((at[s], at[e - 1] + 1))
            word, at = '', []
        for i, c in enumerate(text):
            kind, plain = self.letter(c)
            if kind == 'space': flush()
            elif kind == 'mark':
                flush(); word = plain or c; at = [i] * len(word); flush()
            else: word += plain; at += [i] * len(plain)
        flush()
        return ids, places


# --- windows of whole sentences --------------------------------------------------------------------------------------

SENTENCE = re.compile(r'(?<=[.!?])["”’)]*\s+(?=[A-Z"“‘(0-9])')

class Text:
    """A text, tokenized once; its windows and slices share the tokens."""
    def __init__(self, tokens, text):
        self.text = text
        self.ids, self.places = tokens.encode(text)
        self.starts = [s for s, _ in self.places]
        sentences, at = [], 0
        for m in SENTENCE.finditer(text): sentences.append((at, m.start())); at = m.end()
        sentences.append((at, len(text)))
        self.sentences = sentences

    def slice(self, window):
        """Ids and places of the pieces inside the window (a pair of offsets)."""
        import bisect
        a, b = bisect.bisect_left(self.starts, window[0]), bisect.bisect_left(self.starts, window[1])
        return self.ids[a:b], self.places[a:b]

    def windows(self, budget=72):
        """Consecutive windows of whole sentences, each of at most `budget` pieces, or of one longer sentence."""
        n = [len(self.slice(s)[0]) for s in self.sentences]; out, i = [], 0
        while i < len(n):
            j, k = i, 0
            while j < len(n) and (k == 0 or k + n[j] <= budget): k += n[j]; j += 1
            out.append((self.sentences[i][0], self.sentences[j - 1][1])); i = j
        return out


# --- safetensors ----------------------------------------------------------------------------------------------------

def tensors(path):
    b = open(path, 'rb').read(); n = struct.unpack('<Q', b[:8])[0]; head = json.loads(b[8:8 + n])
    kinds = {'F16': np.float16, 'F32': np.float32, 'I64': np.int64}
    read = lambda v: np.frombuffer(b[8 + n + v['data_offsets'][0]:8 + n + v['data_offsets'][1]], kinds[v['dtype']]).reshape(v['shape'])
    return {k: torch.from_numpy(read(v).astype(np.int64 if v['dtype'] == 'I64' else np.float32)) for k, v in head.items() if k != '__metadata__'}, head.get('__metadata__', {})

def save_tensors(path, named, metadata):
    """Half floats; every value of the metadata is a string, as the format wants."""
    head, blobs, at = {'__metadata__': metadata}, [], 0
    for k, t in named.items():
        a = t.detach().float().numpy().astype(np.float16); head[k] = {'dtype': 'F16', 'shape': list(a.shape), 'data_offsets': [at, at + a.nbytes]}
        blobs.append(a.tobytes()); at += a.nbytes
    h = json.dumps(head).encode(); h += b' ' * (-len(h) % 8)
    with open(path + '.part', 'wb') as f: f.write(struct.pack('<Q', len(h)) + h + b''.join(blobs))
    os.replace(path + '.part', path)

def sha256(path): return hashlib.sha256(open(path, 'rb').read()).hexdigest()
def weights_of(folder): return os.path.join(folder, 'model.fp16.safetensors')


# --- the model --------------------------------------------------------------------------------------------------------

class Changed(torch.autograd.Function):
    """x·(W + SCALE·B·A)ᵀ + b with the sum made beforehand: one product forward, and gradients for A and B alone."""
    @staticmethod
    def forward(ctx, x, merged, bias, A, B):
        ctx.save_for_backward(x, merged, A, B)
        return F.linear(x, merged, bias)
    @staticmethod
    def backward(ctx, dy):
        x, merged, A, B = ctx.saved_tensors
        dx = dy @ merged if ctx.needs_input_grad[0] else None
        y, z = dy.reshape(-1, dy.shape[-1]), x.reshape(-1, x.shape[-1]); A, B = A.to(x.dtype), B.to(x.dtype)
        return dx, None, None, (SCALE * ((y @ B).T @ z)).float(), (SCALE * (y.T @ (z @ A.T))).float()

class Matrix(nn.Module):
    def __init__(self, w, b, rank, dtype):
        super().__init__(); self.rank = rank
        self.register_buffer('w', w, False); self.register_buffer('b', b.to(dtype), False); self.register_buffer('merged', w.to(dtype), False)
        if rank:
            self.A = nn.Parameter(torch.randn(rank, w.shape[1]) / math.sqrt(w.shape[1])); self.B = nn.Parameter(torch.zeros(w.shape[0], rank))
    def merge(self):
        if self.rank:
            with torch.no_grad(): self.merged = torch.addmm(self.w, self.B, self.A, alpha=SCALE).to(self.b.dtype)
    def forward(self, x):
        return Changed.apply(x, self.merged, self.b, self.A, self.B) if self.rank and torch.is_grad_enabled() else F.linear(x, self.merged, self.b)

class Reader(nn.Module):
    """Layers below `frozen` as they are; a change of rank `rank` to every matrix above, whose norms are learnt whole."""
    def __init__(self, folder, rank=16, frozen=2, dtype=torch.float32, dropout=0.0):
        super().__init__(); W, _ = tensors(weights_of(folder)); p = '' if 'embeddings.word_embeddings.weight' in W else 'bert.'; g = lambda k: W[p + k]
        self.frozen, self.rank, self.dtype, self.dropout = frozen, rank, dtype, dropout
        for n in ('word', 'position', 'token_type'): self.register_buffer('e_' + n, g(f'embeddings.{n}_embeddings.weight'), False)
        self.register_buffer('lnw', g('embeddings.LayerNorm.weight'), False); self.register_buffer('lnb', g('embeddings.LayerNorm.bias'), False); self.L = nn.ModuleList()
        for i in range(6):
            q, m = f'encoder.layer.{i}.', nn.ModuleDict()
            for n, k in MATRICES: m[n] = Matrix(g(q + k + '.weight'), g(q + k + '.bias'), rank if i >= frozen else 0, dtype)
            for n, k in NORMS:
                m[n] = nn.LayerNorm(384, eps=1e-12); m[n].weight.data = g(q + k + '.weight').clone(); m[n].bias.data = g(q + k + '.bias').clone(); m[n].requires_grad_(i >= frozen)
            self.L.append(m)
        self.qa, self.pool, self.ans = nn.Linear(384, 2), nn.Linear(384, 384), nn.Linear(384, 1)

    def learnt(self): return {n: p for n, p in self.named_parameters() if p.requires_grad}
    def merge(self):
        for m in self.L:
            for n, _ in MATRICES: m[n].merge()
        return self
    def forward(self, ids, kinds, mask):
        """Logits (first word, last word, answerable). `merge` must have been called since the adapter last changed."""
        x = F.layer_norm(self.e_word[ids] + self.e_position[:ids.shape[1]][None] + self.e_token_type[kinds], (384,), self.lnw, self.lnb, 1e-12).to(self.dtype)
        away = ((1 - mask[:, None, None, :].to(self.dtype)) * -1e4); B, T, _ = x.shape; h = lambda y: y.view(B, T, 12, 32).transpose(1, 2)
        norm = lambda m, y: F.layer_norm(y, (384,), m.weight.to(y.dtype), m.bias.to(y.dtype), 1e-12)
        drop = lambda y: F.dropout(y, self.dropout, self.training) if self.dropout and self.training else y
        for i, m in enumerate(self.L):
            with torch.set_grad_enabled(self.training and i >= self.frozen):
                a = torch.softmax(h(m['q'](x)) @ h(m['k'](x)).transpose(2, 3) * (1 / math.sqrt(32)) + away, -1) @ h(m['v'](x))
                x = norm(m['n1'], x + drop(m['o'](a.transpose(1, 2).reshape(B, T, 384)))); x = norm(m['n2'], x + drop(m['d'](F.gelu(m['f'](x)))))
        x = x.float(); l = self.qa(x)
        return l[..., 0], l[..., 1], self.ans(torch.tanh(self.pool(x[:, 0])))[:, 0]

def batch(examples):
    T = max(len(x[0]) for x in examples); ids = torch.zeros(len(examples), T, dtype=torch.long); kinds, mask = ids.clone(), ids.clone()
    for i, x in enumerate(examples):
        n = len(x[0]); ids[i, :n] = torch.as_tensor(x[0], dtype=torch.long); kinds[i, x[1]:n] = 1; mask[i, :n] = 1
    return ids, kinds, mask
