"""BM25 over windows, for hard negatives: passages about the same things that do not answer."""
import heapq, math, re
from collections import Counter, defaultdict

STOP = set('a an the of in on at to for and or is was were are be been did do does has have had with by from as that this it its what which who whom when where why how many much'.split())

def terms(text): return [w[:-1] if len(w) > 3 and w.endswith('s') else w for w in re.findall(r'\w+', text.lower()) if w not in STOP]

class Bm25:
    def __init__(self, texts, k1=1.2, b=.6):
        self.postings, self.size = defaultdict(list), []
        for i, t in enumerate(texts):
            c = Counter(terms(t)); self.size.append(sum(c.values()))
            for w, n in c.items(): self.postings[w].append((i, n))
        self.mean, self.n, self.k1, self.b = sum(self.size) / max(1, len(self.size)), len(self.size), k1, b
    def best(self, query, k):
        score = defaultdict(float)
        for w in set(terms(query)):
            p = self.postings.get(w, ())
            if not p or len(p) > self.n / 8: continue
            idf = math.log(1 + (self.n - len(p) + .5) / (len(p) + .5))
            for i, n in p: score[i] += idf * n * (self.k1 + 1) / (n + self.k1 * (1 - self.b + self.b * self.size[i] / self.mean))
        return [i for i, _ in heapq.nlargest(k, score.items(), key=lambda x: x[1])]
