"""Examples for training: (ids, where the window begins, first, last, answerable, kind of words, weight).

Kinds of words: 0 none are known (answerable, without spans), 1 `first` and `last` are the answer, 2 there is no answer (both point at [CLS]).
"""
import re
from array import array
from reader import QUESTION_TOKENS, WINDOW_TOKENS, Text

NONE_KNOWN, MARKED, NO_ANSWER = 0, 1, 2

def overlap(a, b):
    t = lambda x: set(re.findall(r'\w+', x.lower()))
    return len(t(a) & t(b))

def example(tokens, question, text, window, spans, answerable, weight=1.0, with_words=True):
    """None where the answer's words fall outside the window as cut."""
    q = tokens.encode(question)[0][:QUESTION_TOKENS]; ids, places = text.slice(window)
    ids, places = ids[:WINDOW_TOKENS], places[:WINDOW_TOKENS]; first = last = 0; kind = NO_ANSWER if not answerable else NONE_KNOWN
    if answerable and with_words:
        for s, e in spans:
            t = [i for i, (x, y) in enumerate(places) if y > s and x < e] if s >= window[0] and e <= window[1] else []
            if t and places[t[-1]][1] >= e: first, last, kind = len(q) + 2 + t[0], len(q) + 2 + t[-1], MARKED; break
        if kind != MARKED: return None
    all_ids = array('H', [tokens.cls, *q, tokens.sep, *ids, tokens.sep])
    return (all_ids, len(q) + 2, first, last, int(answerable), kind, weight)

class Texts:
    """Tokenized texts, kept."""
    def __init__(self, tokens): self.tokens, self.kept = tokens, {}
    def __getitem__(self, text):
        if text not in self.kept: self.kept[text] = Text(self.tokens, text)
        return self.kept[text]
