/** What of a drawing's look comes from the page's styles. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
] as const;

/** The picture as it is seen now, as a file that needs nothing else: colors as they are, no class, no script, no key. */
export function selfContained(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const originals = [picture, ...picture.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, at) => settle(element, originals[at]!));
  for (const halo of copy.querySelectorAll('[data-halo]')) halo.remove();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.prepend(background(picture));
  return new XMLSerializer().serializeToString(copy);
}

function settle(element: Element, original: Element): void {
  const look = getComputedStyle(original);
  for (const name of LOOKS) element.setAttribute(name, look.getPropertyValue(name));
  if (original.classList.contains('halo')) element.setAttribute('data-halo', '');
  const label = element.getAttribute('aria-label');
  for (const name of ['class', 'role', 'tabindex', 'data-key', 'aria-label', 'aria-hidden'])
    element.removeAttribute(name);
  if (label !== null) element.prepend(titleOf(element, label));
}

/** A viewer shows the title when the pointer rests on the sign. */
function titleOf({ ownerDocument, namespaceURI }: Element, text: string): Element {
  const title = ownerDocument.createElementNS(namespaceURI, 'title');
  title.textContent = text;
  return title;
}

function background(picture: SVGSVGElement): Element {
  const rect = picture.ownerDocument.createElementNS(picture.namespaceURI, 'rect');
  rect.setAttribute('width', '100%');
  rect.setAttribute('height', '100%');
  rect.setAttribute('fill', getComputedStyle(picture.ownerDocument.body).backgroundColor);
  return rect;
}
