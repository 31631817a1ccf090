"""Queries that nobody asked before: each is one of a collection's with other words in its place, which
stand in one article, side by side if it is a phrase.

usage: new-queries.py COLLECTION.jsonl ARTICLES.jsonl NUMBER > QUERIES.jsonl
"""

import itertools
import json
import random
import re
import sys

WORD = re.compile(r"[A-Za-z]{4,}")
PAIR = re.compile(r"\b([A-Za-z]{3,}) ([A-Za-z]{3,})\b")
PREFIX_LETTERS = 5


def words(kind, number, text, chance):
    """So many words of a text for a query of a kind; none if it has not enough of them."""
    if kind == "phrase":
        pairs = PAIR.findall(text)
        return [word.lower() for word in chance.choice(pairs)] if pairs else []
    found = sorted({word.lower() for word in WORD.findall(text)})
    if len(found) < number:
        return []
    chosen = chance.sample(found, number)
    return [word[:PREFIX_LETTERS] for word in chosen] if kind == "prefix" else chosen


def written(kind, terms):
    """The terms as the collection writes a query of a kind."""
    if kind == "phrase":
        return f'"{" ".join(terms)}"'
    mark = {"prefix": "*", "fuzzy": "~1"}.get(kind, "")
    required = "+" if kind == "and" else ""
    return " ".join(required + term + mark for term in terms)


def main(collection, articles, number):
    chance = random.Random(number)
    with open(collection, encoding="utf-8") as lines:
        patterns = [json.loads(line) for line in lines]
    asked = {(pattern["op"], *pattern["terms"]) for pattern in patterns}
    made = 0
    with open(articles, encoding="utf-8") as lines:
        for pattern, line in zip(itertools.cycle(patterns), lines):
            kind = pattern["op"]
            number_of_words = 2 if kind == "phrase" else len(pattern["terms"])
            terms = words(kind, number_of_words, json.loads(line)["body"], chance)
            if not terms or (kind, *terms) in asked:
                continue
            asked.add((kind, *terms))
            print(json.dumps({**pattern, "id": f"n{made}", "terms": terms, "q": written(kind, terms)}))
            made += 1
            if made == number:
                return
    print(f"new-queries.py: {articles} has words for {made} queries only", file=sys.stderr)
    sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
