"Check, without the network, that links, images, headings and equation numbers lead somewhere. Lists what does not."
import json, re, sys
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

root = Path(__file__).resolve().parents[1]
pages = [*sorted((root/'nbs').glob('*.ipynb')), *sorted(root.glob('*.md'))]
home = r'https://(?:colab\.research\.google\.com/github|github\.com)/dit-nano/dit_nano/(?:blob|tree|raw)/main/'  # our own files, seen on the web

def text_of(path): # all Markdown of a page, without code and mathematics
    if path.suffix != '.ipynb': text = path.read_text(encoding='utf-8')
    else:
        try: cells = json.loads(path.read_text(encoding='utf-8'))['cells']
        except ValueError as e: sys.exit(f'{path.name} is no notebook: {e}')
        text = '\n\n'.join(''.join(c['source']) for c in cells if c['cell_type'] == 'markdown')
    return re.sub(r'```.*?```|~~~.*?~~~', '', text, flags=re.S)

def prose(text): return re.sub(r'`[^`\n]*`|\$\$.*?\$\$|\$[^$\n]+\$', '', text, flags=re.S)

def anchors(text): # GitHub's and Quarto's form, and JupyterLab's, of every heading; and ids given in HTML
    heads = [re.sub(r'[`*$]|\[([^]]*)\]\([^)]*\)', r'\1', h).strip() for h in re.findall(r'^#{1,6} +(.+?)\s*$', text, flags=re.M)]
    return {re.sub(r'[^\w\- ]', '', h.lower()).replace(' ', '-') for h in heads} | {h.replace(' ', '-') for h in heads} | set(re.findall(r'(?:id|name)="([^"]+)"', text))

texts = {p: text_of(p) for p in pages}
tags = {p: re.findall(r'\\tag\{([\d.]+)\}', t) for p, t in texts.items() if p.suffix == '.ipynb'}
number = {p: int(p.name[:2]) for p in tags if p.name[:2].isdigit()}
wrong, count = [], Counter()

def check_target(page, target):
    target = re.sub(home, '/', target)
    if re.match(r'[a-z]+:', target) or target.startswith('//'): return None
    path, _, anchor = unquote(target).partition('#')
    file = page if not path else (root/path[1:] if path[0] == '/' else page.parent/path).resolve()
    if not file.exists(): return f'{target}: there is no such file'
    if anchor and anchor not in anchors(texts.get(file) or file.read_text(encoding='utf-8')): return f'{target}: no such heading in {file.name}'

for page, text in texts.items():
    plain = prose(text)
    links = re.findall(r'\[((?:[^\[\]]|\[[^\]]*\]\([^)]*\))*)\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)', plain)
    nested = [('', t) for label, _ in links for t in re.findall(r'!\[[^\]]*\]\(([^)\s]+)\)', label)]   # a picture that is a link
    html = [('', t) for t in re.findall(r'(?:src|href)="([^"]+)"', plain)]
    for label, target in links + nested + html:
        count['links'] += 1
        if problem := check_target(page, target): wrong.append(f'{page.name}: {problem}')
        if re.fullmatch(r'\d\d', label) and (m := re.match(r'(\d\d)_', target.split('/')[-1])) and m[1] != label: wrong.append(f'{page.name}: [{label}] leads to {target}')
        if (m := re.fullmatch(r'\(?(\d{1,2}\.\d{1,2})\)?', label)) and (file := (page.parent/target.partition('#')[0]).resolve()) in tags and m[1] not in tags[file]:
            wrong.append(f'{page.name}: equation {m[1]} is not in {file.name}')
    for n in re.findall(r'\((\d{1,2}\.[1-9]\d?)\)', plain):
        near = [p for p, i in number.items() if i == int(n.split('.')[0])]
        count['equations'] += 1
        if near and n not in tags[near[0]]: wrong.append(f'{page.name}: equation ({n}) is not in {near[0].name}')
    for n, k in Counter(tags.get(page, ())).items():
        if k > 1: wrong.append(f'{page.name}: equation {n} is there {k} times')
        if page in number and int(n.split('.')[0]) != number[page]: wrong.append(f'{page.name}: equation {n} has the number of another notebook')

sidebar = re.findall(r'[\w.]+\.ipynb', (root/'nbs/sidebar.yml').read_text())
wrong += [f'sidebar.yml: there is no {n}' for n in sidebar if not (root/'nbs'/n).exists()]
wrong += [f'sidebar.yml: {p.name} is missing' for p in number if p.name not in sidebar]
print(*wrong, sep='\n', end='\n' if wrong else '')
sys.exit(f'{len(wrong)} references lead nowhere') if wrong else print(f"{count['links']} links and {count['equations']} equation numbers on {len(pages)} pages lead somewhere")
