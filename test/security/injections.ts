/** What each of them would do if it ran. */
const DO = 'window.injected=1';

/** Sixty ways to bring a script into a page, as the words of an article may hold them. */
export const INJECTIONS: readonly string[] = [
  ...elements(),
  ...attributes(),
  ...addresses(),
  ...encodings(),
  ...templates(),
];

function elements(): readonly string[] {
  return [
    `<script>${DO}</script>`,
    `<ScRiPt>${DO}</sCrIpT>`,
    `<script src="data:text/javascript,${DO}"></script>`,
    `<script type="module">${DO}</script>`,
    `<scr<script>ipt>${DO}</scr</script>ipt>`,
    `</script><script>${DO}</script>`,
    `</title><script>${DO}</script>`,
    `</textarea><script>${DO}</script>`,
    `</style><script>${DO}</script>`,
    `<svg><script>${DO}</script></svg>`,
    `<math><mtext><script>${DO}</script></mtext></math>`,
    `<iframe srcdoc="<script>parent.${DO}</script>"></iframe>`,
    `<object data="data:text/html,<script>${DO}</script>"></object>`,
    `<embed src="javascript:${DO}">`,
    `<template><script>${DO}</script></template>`,
    `<noscript><p title="</noscript><img src=x onerror=${DO}>">`,
    `<base href="javascript:${DO}//">`,
    `<meta http-equiv="refresh" content="0;url=javascript:${DO}">`,
    `<link rel="stylesheet" href="data:text/css,*{color:red}">`,
    `<style>@import 'javascript:${DO}';</style>`,
  ];
}

function attributes(): readonly string[] {
  return [
    `<img src=x onerror=${DO}>`,
    `<img src=x onerror="${DO}">`,
    `<img/src/onerror=${DO}>`,
    `<svg onload=${DO}>`,
    `<body onload=${DO}>`,
    `<input autofocus onfocus=${DO}>`,
    `<details open ontoggle=${DO}>x</details>`,
    `<video><source onerror=${DO}></video>`,
    `<audio src=x onerror=${DO}>`,
    `<marquee onstart=${DO}>x</marquee>`,
    `" onmouseover="${DO}`,
    `' onfocus='${DO}' autofocus='`,
    `"><img src=x onerror=${DO}>`,
    `'><svg/onload=${DO}>`,
    `x" style="animation-name:x" onanimationstart="${DO}`,
    `<div style="background:url(javascript:${DO})">x</div>`,
    `<p class="skip" id="content" role="tab" data-key="search">x</p>`,
    `<button formaction="javascript:${DO}">x</button>`,
  ];
}

function addresses(): readonly string[] {
  return [
    `<a href="javascript:${DO}">x</a>`,
    `<a href="JaVaScRiPt:${DO}">x</a>`,
    `<a href="command:workbench.action.quit">x</a>`,
    `<a href="vscode://x">x</a>`,
    `[x](javascript:${DO})`,
    `[x](command:rapporteur.compact)`,
    `<form action="javascript:${DO}"><input type=submit></form>`,
    `javascript:${DO}`,
    `data:text/html,<script>${DO}</script>`,
  ];
}

function encodings(): readonly string[] {
  return [
    `&lt;script&gt;${DO}&lt;/script&gt;`,
    `&#60;img src=x onerror=${DO}&#62;`,
    `\\u003cscript\\u003e${DO}\\u003c/script\\u003e`,
    `%3Cscript%3E${DO}%3C/script%3E`,
    `\u0000<script>${DO}</script>`,
    `\u202e<img src=x onerror=${DO}>`,
    `＜script＞${DO}＜/script＞`,
  ];
}

function templates(): readonly string[] {
  return [
    `{{constructor.constructor('${DO}')()}}`,
    `\${${DO}}`,
    `{0}{1}<img src=x onerror=${DO}>`,
    `__proto__`,
    `constructor`,
    `--><script>${DO}</script>`,
  ];
}
