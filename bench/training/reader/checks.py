"""Checks that need no model: what of the question its passage lacks. Features for a logistic regression; the reader's scores join them in figures.py."""
import math, re
import numpy as np
import swaps

STOP = set('a an the of in on at to for and or is was is are were be been did do does has have had with by from as that this it its what which who whom whose when where why how many much there their his her he she they'.split())
NOT = re.compile(r"\b(not|never|no|none|without|neither|nor|cannot)\b|n['’]t\b", re.I)
stem = lambda w: w[:5] if len(w) > 5 else w.rstrip('s')
words = lambda t: [w for w in re.findall(r"\w+", t.lower())]

def checks(question, passage):
    q, low = [w for w in words(question) if w not in STOP], passage.lower(); held = set(words(passage)); stems = {stem(w) for w in held}
    missing = [w for w in q if stem(w) not in stems]; own = [n[2] for n in swaps.names(question)]
    lacks_name = [n for n in own if not any(stem(w) in stems for w in words(n))]; partly = [n for n in own if not all(stem(w) in stems for w in words(n))]
    years = [m.group(0) for m in swaps.YEAR.finditer(question)]; numbers = [m.group(0) for m in swaps.NUMBER.finditer(question) if m.group(0) not in years]
    times = [w for w in words(question) if w.capitalize() in swaps.CALENDAR and (w != 'may' or 'May' in question)]
    ordinals = [w for w in words(question) if w in swaps.ORDINALS or w in swaps.COUNTS]
    opposite = any(w not in held and any(o.lower() in held for o in swaps.OPPOSITES.get(w, ())) for w in q)
    return [bool(lacks_name), len(lacks_name), bool(partly), any(y not in held for y in years), any(n not in passage for n in numbers), any(t not in held for t in times), any(o not in held for o in ordinals),
            bool(NOT.search(question)) and not NOT.search(passage), bool(NOT.search(question)), opposite, len(missing) / max(1, len(q)), bool(missing), len(missing), 1 - len(missing) / max(1, len(q)) > .99, math.log1p(len(q)), math.log1p(len(held)),
            bool(re.match(r'\W*(why|how)\b(?! many| much| long| old| far)', question.lower())), bool(re.search(r'\b(when|what year|which year)\b', question.lower())), bool(re.search(r'\b(how many|how much|what percent)', question.lower())), bool(re.match(r'\W*who\b', question.lower()))]

class Logistic:
    """L2-regularised, by Newton's method, on standardised features."""
    def __init__(self, X, y, l2=1.0):
        X = np.asarray(X, float); y = np.asarray(y, float); self.mean, self.scale = X.mean(0), X.std(0) + 1e-6; Z = np.c_[np.ones(len(X)), (X - self.mean) / self.scale]; w = np.zeros(Z.shape[1]); R = np.eye(len(w)) * l2; R[0, 0] = 0
        for _ in range(30):
            p = 1 / (1 + np.exp(-Z @ w)); step = np.linalg.solve((Z * (p * (1 - p))[:, None]).T @ Z + R, Z.T @ (y - p) - R @ w); w += step
            if np.abs(step).max() < 1e-8: break
        self.w = w
    def __call__(self, X): return np.c_[np.ones(len(X)), (np.asarray(X, float) - self.mean) / self.scale] @ self.w
