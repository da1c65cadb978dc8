"""Open notebook 15 in JupyterLab, or nbs/app.ipynb in voila, with a real headless Chromium; run it, move the knobs, watch the pictures.
Needs `pip install selenium` (any environment), chromium and chromedriver, and jupyter (and voila) on the PATH.  python .ci/browser.py [lab|voila] [folder for screenshots]"""
import json, os, shutil, subprocess, sys, tempfile, time, urllib.request
from pathlib import Path
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

mode = sys.argv[1] if len(sys.argv) > 1 else 'lab'
shots = Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp()); shots.mkdir(parents=True, exist_ok=True)
work = Path(tempfile.mkdtemp()); port = 8899 if mode == 'lab' else 8866
shutil.copytree(Path(__file__).resolve().parents[1]/'nbs', work/'nbs')
settings = work/'settings/@jupyterlab'; (settings/'notebook-extension').mkdir(parents=True); (settings/'apputils-extension').mkdir()
(settings/'notebook-extension/tracker.jupyterlab-settings').write_text(json.dumps(dict(windowingMode='none')))
(settings/'apputils-extension/notification.jupyterlab-settings').write_text(json.dumps(dict(fetchNews='false', checkForUpdates=False)))
env = os.environ | dict(JUPYTERLAB_SETTINGS_DIR=str(work/'settings'), JUPYTER_ALLOW_INSECURE_WRITES='1', MPLBACKEND='module://matplotlib_inline.backend_inline')
command = (['jupyter', 'lab', '--no-browser', '--allow-root', f'--port={port}', '--IdentityProvider.token=', '--ServerApp.password=', '--expose-app-in-browser', f'--ServerApp.root_dir={work/"nbs"}']
           if mode == 'lab' else ['voila', 'app.ipynb', '--no-browser', f'--port={port}', '--VoilaConfiguration.http_keep_alive_timeout=1000'])
server = subprocess.Popen(command, cwd=work/'nbs', env=env, stdout=open(shots/f'{mode}.log', 'w'), stderr=subprocess.STDOUT)

def wait(what, f, seconds=1500):
    "Wait until f() is true and return it."
    end = time.time() + seconds
    while time.time() < end:
        try:
            if r := f(): return r
        except Exception as e: last = e
        time.sleep(.5)
    browser.save_screenshot(str(shots/'timeout.png')); raise TimeoutError(what)

opts = webdriver.ChromeOptions()
for a in ('--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--window-size=1300,1500'): opts.add_argument(a)
opts.set_capability('goog:loggingPrefs', {'browser': 'ALL'})
SEEN = "return [...arguments[0].querySelectorAll('img.widget-image')].filter(i => i.offsetParent && i.naturalWidth).map(i => i.src)"
def seen(e): return browser.execute_script(SEEN, e)
def press(e, handle, key, n=1):
    h = e.find_elements(By.CSS_SELECTOR, '.noUi-handle')[handle]
    for _ in range(n): h.send_keys(key)
def moves(name, e, act, seconds=120):
    "`act` must change the picture that is seen."
    before = seen(e); assert before, f'{name}: no picture'
    act(); wait(f'{name}: the picture did not change', lambda: seen(e) and seen(e) != before, seconds)
    browser.execute_script('arguments[0].scrollIntoView({block: "center"})', e); time.sleep(.5)
    browser.save_screenshot(str(shots/f'{mode}-{name}.png')); print('moved:', name, flush=True)

try:
    browser = webdriver.Chrome(options=opts); browser.set_page_load_timeout(900)
    wait('server', lambda: urllib.request.urlopen(f'http://localhost:{port}/' + ('api' if mode == 'lab' else 'voila/static/'), timeout=3) if mode == 'lab' else 'running at' in (shots/'voila.log').read_text(), 300)
    if mode == 'lab':
        browser.get(f'http://localhost:{port}/lab/tree/15_explore.ipynb?reset')
        wait('kernel', lambda: browser.execute_script("const p = window.jupyterapp.shell.currentWidget; return p && p.sessionContext && p.sessionContext.session && p.sessionContext.session.kernel.status == 'idle'"), 300)
        browser.execute_script("window.done = null; window.jupyterapp.commands.execute('notebook:run-all-cells').then(() => window.done = true, e => window.done = String(e))")
        wait('run all', lambda: browser.execute_script('return window.done'))
        wait('idle', lambda: browser.execute_script("return window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.status == 'idle'"))
        errors = browser.execute_script("return [...document.querySelectorAll('.jp-RenderedText[data-mime-type=\"application/vnd.jupyter.stderr\"], .jp-OutputArea-output pre')].map(e => e.innerText).filter(s => s.includes('Traceback'))")
        assert not errors, errors[0]
        area = '.jp-OutputArea-output > .widget-vbox, .jp-OutputArea-output .jupyter-widgets-view > .widget-vbox'
        boxes = wait('widgets', lambda: browser.find_elements(By.CSS_SELECTOR, '.jp-OutputArea .jupyter-widgets.widget-vbox'))
        tops = [b for b in boxes if not b.find_elements(By.XPATH, 'ancestor::*[contains(@class, "jupyter-widgets")]')]
        print(len(tops), 'explorers on the page', flush=True)
        time_, classes, noise, between, live, phases, kept = tops
        tab = lambda e: e
    else:
        browser.get(f'http://localhost:{port}/')
        page = wait('app', lambda: next(iter(browser.find_elements(By.CSS_SELECTOR, '.widget-tab')), None), 400)
        def tab(i):
            browser.find_elements(By.CSS_SELECTOR, '.widget-tab .lm-TabBar-tab')[i].click(); time.sleep(1)
            return next(e for e in browser.find_elements(By.CSS_SELECTOR, '.widget-tab-contents > *') if e.is_displayed())
        live, time_, classes, noise, between, phases = range(6)
    pick = lambda e, i, v: Select(e.find_elements(By.CSS_SELECTOR, 'select')[i]).select_by_visible_text(v)
    e = tab(time_); moves('time', e, lambda: press(e, 0, Keys.ARROW_RIGHT, 12))
    moves('time-class', e, lambda: pick(e, 0, 'castle'), 600)
    e = tab(classes); moves('classes', e, lambda: pick(e, 0, 'castle'))
    e = tab(noise); moves('noise', e, lambda: press(e, 0, Keys.ARROW_RIGHT, 4))
    e = tab(between); moves('between', e, lambda: press(e, 0, Keys.ARROW_RIGHT, 8))
    moves('between-other', e, lambda: pick(e, 1, 'snowman'), 600)
    e = tab(live); moves('guidance', e, lambda: press(e, 0, Keys.ARROW_RIGHT, 2), 600)
    moves('steps', e, lambda: press(e, 1, Keys.ARROW_LEFT, 6), 600)
    moves('seed', e, lambda: press(e, 2, Keys.ARROW_RIGHT), 600)
    moves('class', e, lambda: pick(e, 0, 'rocket'), 600)
    moves('solver', e, lambda: pick(e, 1, 'heun'), 600)
    e = tab(phases); moves('phases', e, lambda: press(e, 0, Keys.ARROW_RIGHT, 5))
    if mode == 'lab':
        moves('checkpoints', kept, lambda: kept.find_element(By.CSS_SELECTOR, 'button.jupyter-button').click(), 600)
        moves('checkpoints-moved', kept, lambda: press(kept, 0, Keys.ARROW_RIGHT, 3))
    severe = [l for l in browser.get_log('browser') if l['level'] == 'SEVERE' and 'ERR_NAME_NOT_RESOLVED' not in l['message']]   # voila's icons, where there is no network
    if mode == 'lab':   # without a kernel the frames still move (and the console says that nobody listens, which is not counted)
        browser.execute_script("window.gone = null; window.jupyterapp.shell.currentWidget.sessionContext.shutdown().then(() => window.gone = true)")
        wait('shutdown', lambda: browser.execute_script('return window.gone'), 120)
        moves('no-kernel', time_, lambda: press(time_, 0, Keys.ARROW_RIGHT, 5))
    print(*(l['message'] for l in severe), sep='\n')
    print(f'{len(severe)} errors in the console; screenshots in {shots}')
finally:
    try: browser.quit()
    except Exception: pass
    server.terminate(); server.wait(20)
sys.exit(bool(severe))
