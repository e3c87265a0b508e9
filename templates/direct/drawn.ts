/** How circuits on port pairs are drawn; pages load it where there are some. */
export { directCards } from './cards.ts';
export { portCarriers } from './links.ts';
