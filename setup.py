"The package's metadata, read from `settings.ini`, which nbdev reads too."
from configparser import ConfigParser
from pathlib import Path
from setuptools import setup, find_packages

cfg = ConfigParser()
cfg.read('settings.ini', encoding='utf-8')
cfg = cfg['DEFAULT']

setup(
    name=cfg['lib_name'], version=cfg['version'], license='Apache-2.0', license_files=['LICENSE', 'NOTICE'],
    description=cfg['description'], long_description=Path('README.md').read_text(encoding='utf-8'),
    long_description_content_type='text/markdown', keywords=cfg['keywords'], url=cfg['git_url'],
    author=cfg['author'], author_email=cfg['author_email'], python_requires=f">={cfg['min_python']}",
    packages=find_packages(include=['dit_nano', 'dit_nano.*']), package_data={'dit_nano': ['py.typed', 'weights/*/*']},
    install_requires=cfg['requirements'].split(), extras_require={k: cfg[f'{k}_requirements'].split() for k in ('repa', 'eval', 'dev')},
    entry_points={'console_scripts': cfg['console_scripts'].split(),
                  'nbdev': [f"{cfg['lib_name']}={cfg['lib_name']}._modidx:d"]},
    classifiers=['Development Status :: 3 - Alpha', 'Intended Audience :: Developers', 'Intended Audience :: Education',
                 'Programming Language :: Python :: 3', 'Topic :: Scientific/Engineering :: Artificial Intelligence'],
)
