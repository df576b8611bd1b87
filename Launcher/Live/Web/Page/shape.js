// An element of an SVG picture, with attributes and text.
const namespace = 'http://www.w3.org/2000/svg'

export function shape(name, attributes, text) {
  const element = document.createElementNS(namespace, name)
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, value)
  if (text !== undefined)
    element.textContent = text
  return element
}
