/** Time zones as the standard has them; the one place to change when every runtime brings its own. */
export { Temporal } from 'temporal-polyfill';
