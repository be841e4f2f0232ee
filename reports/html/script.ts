/** Filters the checks, and opens the one that a link leads to. The page is whole without it. */
export const SCRIPT = `
const find = document.querySelector('#find'), red = document.querySelector('#red');
const checks = [...document.querySelectorAll('details.check')], groups = [...document.querySelectorAll('section.phase')];
function filter() {
  const words = find.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const check of checks) {
    const text = check.dataset.text;
    check.hidden = !(words.every((word) => text.includes(word)) && (!red.checked || check.dataset.red === 'yes'));
  }
  for (const group of groups) group.hidden = !group.querySelector('details.check:not([hidden])');
  document.querySelector('#none').hidden = groups.some((group) => !group.hidden);
}
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.hidden || target.closest('[hidden]')) { find.value = ''; red.checked = false; filter(); }
  if (target.matches('details')) target.open = true;
  target.scrollIntoView();
}
find.addEventListener('input', filter);
red.addEventListener('change', filter);
addEventListener('hashchange', reveal);
document.querySelector('#tools').hidden = false;
reveal();
`;
