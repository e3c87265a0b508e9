import { formatProblems, type RenderOptions, renderElement, TopologyError } from '../../src/browser.ts';

const files = import.meta.glob<string>(
  [
    '../../templates/*/reference.yaml',
    '../fixtures/examples/*.yaml',
    '../golden/*/*.yaml',
    '../../docs/variants/*.yaml',
  ],
  { query: '?raw', import: 'default', eager: true },
);
const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const [detail, width] = [part<HTMLSelectElement>('detail'), part<HTMLSelectElement>('width')];
const [file, theme, locale, zoom, source] = [
  part<HTMLSelectElement>('file'),
  part<HTMLSelectElement>('theme'),
  part<HTMLSelectElement>('locale'),
  part<HTMLInputElement>('zoom'),
  part<HTMLTextAreaElement>('source'),
];

/** Draws what stands in the text field; what is wrong with it is told below, and the last good picture stays. */
function draw(): void {
  const options: RenderOptions = {
    theme: theme.value as 'light',
    ...(locale.value ? { locale: locale.value } : {}),
    ...(detail.value ? { detail: detail.value as 'full' } : {}),
    ...(width.value ? { width: Number(width.value) } : {}),
  };
  try {
    const svg = renderElement(source.value, document, options);
    svg.style.transformOrigin = '0 0';
    svg.style.transform = `scale(${zoom.value})`;
    part('picture').replaceChildren(svg);
    part('problems').textContent = '';
  } catch (error) {
    part('problems').textContent = error instanceof TopologyError ? formatProblems(error, source.value) : String(error);
  }
}

for (const name of Object.keys(files)) file.append(new Option(name.replace(/^(\.\.\/)+/, ''), name));
const wanted = new URLSearchParams(location.search).get('file');
file.value = Object.keys(files).find((name) => wanted && name.includes(wanted)) ?? Object.keys(files)[0] ?? '';
source.value = sessionStorage.getItem(`text of ${file.value}`) ?? files[file.value] ?? '';
file.addEventListener('change', () => {
  source.value = files[file.value] ?? '';
  draw();
});
source.addEventListener('input', () => {
  sessionStorage.setItem(`text of ${file.value}`, source.value);
  draw();
});
for (const each of [theme, locale, detail, width, zoom]) each.addEventListener('input', draw);
draw();
