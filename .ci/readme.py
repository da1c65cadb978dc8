"Make README.md from nbs/index.ipynb; with --check, fail if the committed one differs."
import re, sys
from pathlib import Path
import nbformat
from nbconvert import MarkdownExporter
from traitlets.config import Config

c = Config()
c.TagRemovePreprocessor.enabled = True
c.TagRemovePreprocessor.remove_input_tags = {'remove-input'}
c.TagRemovePreprocessor.remove_cell_tags = {'remove-cell'}
nb = nbformat.read('nbs/index.ipynb', 4)
nb.metadata.language_info = dict(name='python')                  # which nbdev_clean takes out, and which names the language of code
body, _ = MarkdownExporter(config=c).from_notebook_node(nb)
body = re.sub(r'(\]\(|src=")(runs/|\d\d_)', r'\1nbs/\2', body)   # links of the notebook's folder, seen from the root
body = re.sub(r'\n{3,}', '\n\n', body).strip() + '\n'
readme = Path('README.md')
if '--check' in sys.argv: sys.exit('README.md is not what index.ipynb makes: run `python .ci/readme.py`.' if readme.read_text(encoding='utf-8') != body else 0)
readme.write_text(body, encoding='utf-8')
