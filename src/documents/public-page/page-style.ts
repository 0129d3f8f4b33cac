import type { Html } from '../html.ts';
import { styleSheet } from '../html.ts';

/** Returns the style for a phone first, for wider screens, for the dark and for paper. The page is whole without it. */
export function pageStyle(): Html {
  return styleSheet(CSS);
}

/** Each colour of letters has a contrast of at least 7 to 1 on its ground. */
const CSS = `
:root{color-scheme:light dark;--ground:#fff;--ink:#14191d;--soft:#46525b;--line:#c3cbd1;--mark:#0b5567;--past:#8a1c10;--wash:#f2f6f7}
@media (prefers-color-scheme:dark){:root{--ground:#10161a;--ink:#eef2f4;--soft:#b4c0c8;--line:#3a4650;--mark:#8fd4e6;--past:#ffb9ab;--wash:#182127}}
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.5 system-ui,"Liberation Sans",Arial,sans-serif;color:var(--ink);background:var(--ground);overflow-wrap:anywhere}
body>header,main,body>footer{max-width:44rem;margin:0 auto;padding:1rem}
body>header{border-top:.4rem solid var(--mark)}
h1,h2,h3,p,ul,ol,dl,dd{margin:0}
h1{font-size:1.75rem;line-height:1.2;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.25;margin-top:2rem;padding-bottom:.3rem;border-bottom:.1rem solid var(--line)}
h3{font-size:1.0625rem;line-height:1.3}
section>h3{margin-top:1.25rem}
p+p,h1+p{margin-top:.4rem}
main>section:first-child>h2{margin-top:.5rem}
article+p{margin-top:.9rem}h2+p{margin-top:.5rem}
a{color:var(--mark);text-underline-offset:.15em}
a:focus-visible{outline:.2rem solid var(--mark);outline-offset:.15rem}
.house{font-weight:600;color:var(--soft)}
.state{font-weight:600}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin-top:.6rem}
nav a{display:inline-block;padding:.35rem 0}
.when,small,.changes time{color:var(--soft);font-size:.9375rem}
article{margin-top:1rem;padding:.9rem 1rem;border:.08rem solid var(--line);border-radius:.5rem}
article.past{border:.15rem dashed var(--past)}
.past h3{color:var(--past)}
del{display:block;text-decoration:none;color:var(--soft);margin:.6rem 0}
.said{margin-top:.5rem;max-width:38rem}
dl div{padding:.7rem 1rem;background:var(--wash);border-radius:.5rem;margin-top:.6rem}
dt{color:var(--soft)}dd strong{display:block;font-size:1.2rem;line-height:1.3}
.changes,main ul,footer ul{padding-left:1.2rem}
li{margin-top:.35rem}
.changes{list-style:none;padding:0}
body>footer{margin-top:1.5rem;border-top:.1rem solid var(--line);color:var(--soft)}
footer a[href^="tel:"]{font-weight:600;white-space:nowrap}
@media (min-width:48rem){h1{font-size:2.1rem}body>header,main,body>footer{padding:1.25rem 2rem}}
@media print{:root{--ground:#fff;--ink:#000;--soft:#333;--line:#999;--mark:#000;--past:#000;--wash:#fff}
nav{display:none}article,dl div,li{break-inside:avoid}body{font-size:11pt}dl div{padding:0}}
`;
