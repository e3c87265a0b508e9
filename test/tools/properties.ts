import fc from 'fast-check';

/**
 * The properties try the same random values on every run, so that a commit passes or fails for good. `npm run test:wide`
 * looks further: SEED=random takes new values each time, and WIDER=20 tries twenty times as many.
 */
const seed = process.env.SEED ?? '20261123';
fc.configureGlobal(seed === 'random' ? {} : { seed: Number(seed) });
