/** How the form looks in a page of others: its own colours in light and dark, the type of the page around it. */
export const look = `
:host{all:initial;display:inline-block;font:inherit;--ink:#191c24;--soft:#565b66;--paper:#fff;--line:#8a8f99;--pen:#2f5bd7;--on:#fff;--late:#b3261e}
:host([data-theme=dark]){color-scheme:dark;--ink:#ece8dd;--soft:#b9bac1;--paper:#171a20;--line:#7d828c;--pen:#8fb2ff;--on:#0d1530;--late:#ff9d94}
@media(prefers-color-scheme:dark){:host(:not([data-theme=light])){color-scheme:dark;--ink:#ece8dd;--soft:#b9bac1;--paper:#171a20;--line:#7d828c;--pen:#8fb2ff;--on:#0d1530;--late:#ff9d94}}
*{box-sizing:border-box}
button,input,textarea{font:inherit;color:inherit}
button{min-height:44px;padding:8px 18px;border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--ink);cursor:pointer}
button.pen{background:var(--pen);border-color:var(--pen);color:var(--on);font-weight:600}
:focus-visible{outline:3px solid var(--pen);outline-offset:2px}
dialog{width:min(34rem,calc(100vw - 24px));max-height:calc(100dvh - 24px);overflow:auto;padding:20px;border:1px solid var(--line);border-radius:12px;background:var(--paper);color:var(--ink);font:16px/1.45 system-ui,sans-serif;text-align:start}
dialog::backdrop{background:#0009}
h2{margin:0 0 6px;font-size:1.35rem;line-height:1.2;overflow-wrap:anywhere}
p{margin:0}p:empty:not([role]){display:none}a{color:var(--pen)}
.alike{gap:0!important}.alike p{font-size:.875rem;color:var(--soft)}.alike ul{list-style:none;margin:6px 0 0;padding:0}.alike a{display:grid;gap:2px;min-height:44px;align-content:center;padding:8px 12px;border-inline-start:3px solid var(--pen);color:var(--ink);text-decoration:none;overflow-wrap:anywhere}.alike b{color:var(--pen);text-decoration:underline;font-size:.875rem}
form{display:grid;gap:16px;margin-top:16px}
form>div,fieldset{display:grid;gap:6px;border:0;margin:0;padding:0;min-width:0}
label,legend{font-weight:600;padding:0}small,.q{font-weight:400;color:var(--soft);font-size:.875rem}
input:not([type=radio],[type=checkbox]),textarea{width:100%;padding:9px 12px;border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--ink);min-height:44px}
[aria-invalid=true]{border:2px solid var(--late)!important}
.err{color:var(--late);font-size:.875rem}
.steps{display:grid;gap:4px}.steps label,.tick{display:flex;gap:10px;align-items:flex-start;font-weight:400;padding:4px 0}
.steps input,.tick input{width:20px;height:20px;margin:2px 0 0;flex:none;accent-color:var(--pen)}
.scale .steps{grid-template-columns:repeat(auto-fit,minmax(42px,1fr))}.scale .steps label{flex-direction:column;align-items:center;gap:2px}
.ends{display:flex;justify-content:space-between}
.row{margin-top:10px;display:flex;gap:10px;justify-content:flex-end;flex-wrap:wrap}
.trap{position:absolute;left:-9999px}
`;
