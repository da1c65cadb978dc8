"Take the live widgets out of executed notebooks and leave their still pictures; with --check, fail if one is left."
import json, sys
from pathlib import Path

VIEW, check = 'application/vnd.jupyter.widget-view+json', '--check' in sys.argv
paths = [Path(a) for a in sys.argv[1:] if a != '--check'] or sorted(Path('nbs').glob('*.ipynb'))
left = []
for path in paths:
    nb = json.loads(path.read_text(encoding='utf-8'))
    bundles = [o['data'] for c in nb['cells'] for o in c.get('outputs', []) if VIEW in o.get('data', {})]
    if not bundles and 'widgets' not in nb['metadata']: continue
    left.append(path.name)
    for b in bundles: del b[VIEW]
    nb['metadata'].pop('widgets', None)
    if not check: path.write_text(json.dumps(nb, indent=1, ensure_ascii=False, sort_keys=True) + '\n', encoding='utf-8')
if check and left: sys.exit(f"{', '.join(left)}: stored widgets break the page on GitHub; run `python .ci/widgets.py`.")
