// Returns [text, contrast, needed] of every visible text whose contrast with what is behind it is below WCAG's AA.
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const over = (colour, below) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = `rgb(${below.join(" ")})`;
  canvas.fillRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
};
const behind = (element) => {
  const around = [];
  for (let one = element; one; one = one.parentElement) around.unshift(getComputedStyle(one).backgroundColor);
  return around.reduce((below, colour) => over(colour, below), [255, 255, 255]);
};
const luminance = (rgb) => rgb
  .map((value) => value / 255)
  .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
const poor = [];
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const element = texts.currentNode.parentElement;
  if (!texts.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
  const style = getComputedStyle(element);
  const below = behind(element);
  const [light, dark] = [luminance(over(style.color, below)), luminance(below)].sort((a, b) => b - a);
  const contrast = (light + 0.05) / (dark + 0.05);
  const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
  const needed = large ? 3 : 4.5;
  if (contrast < needed) poor.push([texts.currentNode.data.trim(), contrast, needed]);
}
return poor;
