"""Reads all tables of HTML files with pandas, as often as asked, and prints the milliseconds of each round."""
import sys
import time
import warnings

import pandas

warnings.filterwarnings("ignore")
rounds, files = int(sys.argv[1]), sys.argv[2:]
texts = []
for path in files:
    raw = open(path, "rb").read()
    for encoding in ("utf-8", "gb18030"):
        try:
            texts.append(raw.decode(encoding))
            break
        except UnicodeDecodeError:
            continue
for _ in range(rounds):
    begun = time.process_time()
    for text in texts:
        try:
            pandas.read_html(text, flavor="lxml")
        except ValueError:
            pass
    print((time.process_time() - begun) * 1000, flush=True)
