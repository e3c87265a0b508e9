import { onContentUpdated } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import './style.css';

/** Pictures that are wider than a narrow page are scrolled, by keyboard too. */
function letScroll(): void {
  for (const picture of document.querySelectorAll<HTMLElement>('.vp-doc .expressroute')) {
    if (picture.scrollWidth > picture.clientWidth) picture.tabIndex = 0;
    else picture.removeAttribute('tabindex');
  }
}

export default {
  extends: DefaultTheme,
  setup: () => {
    onContentUpdated(letScroll);
  },
};
