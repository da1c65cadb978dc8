"Make README.md from nbs/index.ipynb; with --check, fail if the committed one differs."
import re, sys
from pathlib import Path
from nbconvert import MarkdownExporter
from traitlets.config import Config

c = Config()
c.TagRemovePreprocessor.enabled = True
c.TagRemovePreprocessor.remove_input_tags = {'remove-input'}
c.TagRemovePreprocessor.remove_cell_tags = {'remove-cell'}
body, _ = MarkdownExporter(config=c).from_filename('nbs/index.ipynb')
body = re.sub(r'\]\((runs/|\d\d_)', r'](nbs/\1', body)           # links of the notebook's folder, seen from the root
body = re.sub(r'\n{3,}', '\n\n', body).strip() + '\n'
readme = Path('README.md')
if '--check' in sys.argv: sys.exit('README.md is not what index.ipynb makes: run `python .ci/readme.py`.' if readme.read_text(encoding='utf-8') != body else 0)
readme.write_text(body, encoding='utf-8')
