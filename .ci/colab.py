"Put a Colab badge and an install cell under the title of every numbered notebook; again, it changes nothing. --check tells without writing."
import json, re, sys
from configparser import ConfigParser
from pathlib import Path

cfg = ConfigParser(); cfg.read('settings.ini', encoding='utf-8'); cfg = cfg['DEFAULT']
user, repo, branch = cfg['user'], cfg['repo'], cfg['branch']
TESTS = ('scipy', 'torchdiffeq', 'diffusers')   # used by single notebooks, beside what the package needs

def badge(name): return f'[![Open in Colab](https://colab.research.google.com/assets/colab-badge.svg)](https://colab.research.google.com/github/{user}/{repo}/blob/{branch}/nbs/{name})'

def install(source):
    extra = ''.join(f' {m}' for m in TESTS if re.search(rf'^\s*(?:from|import) {m}\b', source, re.M))
    return f"""#| hide
if 'google.colab' in str(get_ipython()):
    get_ipython().system('[ -d /content/{repo} ] || git clone -q --depth 1 {cfg['git_url']}.git /content/{repo}')
    get_ipython().system('pip install -q "/content/{repo}[eval,repa]"{extra}')
    get_ipython().run_line_magic('cd', '-q /content/{repo}/nbs')"""

def lines(s): return s.splitlines(keepends=True)

def put(path):
    nb = json.loads(path.read_text(encoding='utf-8'))
    old = [c for c in nb['cells'] if c.get('id') in ('colab-badge', 'colab-install')]
    cells = [c for c in nb['cells'] if c.get('id') not in ('colab-badge', 'colab-install')]
    source = '\n'.join(''.join(c['source']) for c in cells if c['cell_type'] == 'code')
    new = [dict(cell_type='markdown', id='colab-badge', metadata={}, source=lines(badge(path.name))),
           dict(cell_type='code', execution_count=None, id='colab-install', metadata={}, outputs=[], source=lines(install(source)))]
    if cells[0]['cell_type'] != 'markdown': sys.exit(f'{path.name} does not begin with its title.')
    nb['cells'] = [cells[0], *new, *cells[1:]]
    text = json.dumps(nb, indent=1, ensure_ascii=False, sort_keys=True) + '\n'
    changed = [c['source'] for c in old] != [c['source'] for c in new]
    if changed and '--check' not in sys.argv: path.write_text(text, encoding='utf-8')
    return changed

names = [p for p in sorted(Path('nbs').glob('[0-9][0-9]_*.ipynb')) if put(p)]
print(*(p.name for p in names), sep='\n', end='\n' if names else '')
if '--check' in sys.argv and names: sys.exit('These lack the badge or the install cell.')
