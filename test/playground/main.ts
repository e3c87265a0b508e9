import { mountPlayground } from '../../docs/.vitepress/playground/playground.ts';

// `?lang=zh-TW` and `?dark` make the page what a site would.
const query = new URLSearchParams(location.search);
const lang = query.get('lang') ?? 'en';
document.documentElement.lang = lang;
document.documentElement.classList.toggle('dark', query.has('dark'));
mountPlayground(document.getElementById('place') as HTMLElement, lang);
