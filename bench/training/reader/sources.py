"""Where questions come from, and which articles are kept apart from training.

A source yields paragraphs: {source, article, text, questions: [{question, answerable, spans?, weight?}]}.
Kept apart (`apart`): 2 of the 13 articles of squad1-other, and by a hash of its name every ninth of the others' articles.
Checkpoints are chosen, and the last logistic regression is fitted, on these; squad2-dev is only looked at.
"""
import hashlib, json, os

def digits(*parts): return int(hashlib.sha1(':'.join(map(str, parts)).encode()).hexdigest()[:8], 16)

def code_points(text, offset):
    """The offset in code points of one in UTF-16."""
    return len(text.encode('utf-16-le')[:2 * offset].decode('utf-16-le', 'ignore'))

def lines(path): return [json.loads(l) for l in open(path, encoding='utf8')]

def rows(folder, name):
    out = lines(os.path.join(folder, name + '.jsonl'))
    for r in out:
        if max(r['text']) > '\uffff':
            for q in r['questions']:
                if 'spans' in q: q['spans'] = [[code_points(r['text'], s), code_points(r['text'], e)] for s, e in q['spans']]
    return out

def apart(source, article, every=9): return digits(source, article) % every == 0

def clean_back_translated(paragraph):
    """Questions called answerable that come after the first unanswerable one are often mislabelled: they are left out."""
    kept, seen = [], False
    for q in paragraph['questions']:
        seen |= not q['answerable']
        if len(q['question']) > 12 and not (seen and q['answerable']): kept.append(q)
    return kept

def paragraphs(folder, source, kept_apart):
    names = sorted({r['article'] for r in rows(folder, source)}, key=str) if source == 'squad1-other' else []
    held = set(sorted(names, key=lambda a: digits(source, a))[:2])
    for r in rows(folder, source):
        # The comments of reddit are one "article": there a hash of the text decides.
        key = r['text'][:80] if source == 'shifts-reddit' else r['article']
        if (r['article'] in held if held else apart(source, key)) != kept_apart: continue
        questions = clean_back_translated(r) if source == 'squad2-back-translated' else r['questions']
        if questions: yield {'source': source, 'article': r['article'], 'text': r['text'], 'questions': questions}

def articles(eval_folder):
    """Articles that our own questions are about, by id. Of the news only those whose id's hash begins with 0 to 7: the others are kept apart."""
    out = {}
    for name in ('news/articles.jsonl', 'quotes/train.articles.jsonl'):
        for a in lines(os.path.join(eval_folder, name)):
            if name.startswith('quotes') or hashlib.sha1(str(a['id']).encode()).hexdigest()[0] in '01234567': out[a['id']] = a['text']
    return out

def own(eval_folder, questions, kept_apart, room=700):
    """Our own questions with a piece of the article of about `room` characters around the answer (or, for a near miss, around what it is near to)."""
    texts = articles(eval_folder)
    for q in lines(questions):
        if apart('own', q['article'], 6) != kept_apart: continue
        t = texts[q['article']]; s, e = code_points(t, q['start']), code_points(t, q['end'])
        a = max(0, s - (digits(q['question']) % room)); b = min(len(t), max(e, a + room))
        a = 0 if a == 0 else (t.find(' ', a) + 1 if 0 < t.find(' ', a) < s else s); b = b if b == len(t) else max(e, t.rfind(' ', a, b))
        yield {'source': 'own', 'article': q['article'], 'text': t[a:b], 'questions': [{'question': q['question'], 'answerable': q['answerable'], 'kind': q.get('kind'), 'near': [s - a, e - a], **({'spans': [[s - a, e - a]]} if q['answerable'] else {})}]}
