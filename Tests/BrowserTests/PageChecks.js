// Runs inside a wrapper page beside frames that hold the page under test, and writes what is wrong with
// each into the element #result: one line for each problem, and the counts of what was looked at.
"use strict";
const problems = [];
const counts = {};

function report(frame, what, element) {
  const text = (element && element.textContent || "").trim().slice(0, 60);
  problems.push(`${frame.id}: ${what}: ${element ? element.nodeName : ""} ${text}`);
}

function luminance(colour) {
  const parts = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

function ratio(one, other) {
  const levels = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (levels[0] + 0.05) / (levels[1] + 0.05);
}

function numbers(colour) {
  const found = colour.match(/[\d.]+/g);
  return found ? found.map(Number) : [0, 0, 0, 0];
}

function background(view, element) {
  for (let at = element; at; at = at.parentElement) {
    const colour = numbers(view.getComputedStyle(at).backgroundColor);
    if (at.namespaceURI.endsWith("xhtml") && (colour.length < 4 || colour[3] === 1)) return colour;
  }
  return [255, 255, 255];
}

function isShown(view, element) {
  const style = view.getComputedStyle(element);
  return element.getClientRects().length > 0 && style.visibility === "visible";
}

function checkText(frame, view, page) {
  const walker = page.createTreeWalker(page.body, 4);
  counts.texts = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("title,desc,.skip") || !isShown(view, element)) continue;
    counts.texts += 1;
    const style = view.getComputedStyle(element);
    const isDrawn = element.namespaceURI.endsWith("svg");
    const colour = numbers(isDrawn ? style.fill : style.color);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const reached = ratio(colour, background(view, element));
    if (reached < (isLarge ? 3 : 4.5)) report(frame, `contrast ${reached.toFixed(2)}`, element);
    if (size < 12) report(frame, `text of ${size} pixels`, element);
    const range = page.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.left < -0.5 || box.right > view.innerWidth + 0.5) report(frame, "text outside", element);
    }
  }
}

function checkBoxes(frame, view, page) {
  const root = page.documentElement;
  if (root.scrollWidth > root.clientWidth) report(frame, `page is ${root.scrollWidth} wide`);
  for (const element of page.body.querySelectorAll("*")) {
    if (element.closest(".skip,title,desc") || !isShown(view, element)) continue;
    const box = element.getBoundingClientRect();
    if (box.right > view.innerWidth + 0.5 || box.left < -0.5) report(frame, "box outside", element);
    const style = view.getComputedStyle(element);
    const isHidden = style.overflowX === "hidden" || style.overflowY === "hidden";
    const isFull = element.scrollWidth > element.clientWidth + 1;
    if (element.namespaceURI.endsWith("xhtml") && style.display !== "inline" && isFull) {
      report(frame, isHidden ? "clipped" : "content wider than its box", element);
    }
  }
}

function checkTables(frame, view, page) {
  counts.tables = page.querySelectorAll("table").length;
  for (const table of page.querySelectorAll("table")) {
    if (!table.caption || !table.caption.textContent.trim()) report(frame, "no caption", table);
    for (const row of table.rows) {
      const cells = [...row.cells].map((cell) => cell.getBoundingClientRect());
      for (let i = 1; i < cells.length; i += 1) {
        const isBeside = Math.abs(cells[i].top - cells[i - 1].top) < 1;
        if (isBeside && cells[i].left < cells[i - 1].right - 0.5) report(frame, "cells overlap", row);
      }
    }
  }
}

function checkDrawings(frame, view, page) {
  counts.drawings = page.querySelectorAll("svg").length;
  for (const drawing of page.querySelectorAll("svg")) {
    const names = (drawing.getAttribute("aria-labelledby") || "").split(" ");
    const isNamed = names.length === 2 && names.every((id) => page.getElementById(id).textContent);
    if (drawing.getAttribute("role") !== "img" || !isNamed) report(frame, "unnamed", drawing);
    const outer = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll("text")].filter((text) => isShown(view, text));
    const boxes = texts.map((text) => text.getBoundingClientRect());
    boxes.forEach((box, i) => {
      if (box.left < outer.left - 1 || box.right > outer.right + 1 || box.bottom > outer.bottom + 1) {
        report(frame, "text outside its drawing", texts[i]);
      }
      for (let k = 0; k < i; k += 1) {
        const other = boxes[k];
        const meets = box.left < other.right && other.left < box.right;
        const shared = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        if (meets && shared > 2) report(frame, "texts overlap", texts[i]);
      }
    });
    const paper = background(view, drawing);
    for (const bar of drawing.querySelectorAll("rect")) {
      const reached = ratio(numbers(view.getComputedStyle(bar).fill), paper);
      if (reached < 3) report(frame, `bar contrast ${reached.toFixed(2)}`, bar);
    }
  }
}

function checkKeyboard(frame, view, page) {
  const first = page.querySelector("a");
  first.focus();
  const box = first.getBoundingClientRect();
  if (page.activeElement !== first || box.left < 0) report(frame, "skip link is not seen", first);
  first.blur();
}

window.addEventListener("load", () => {
  for (const frame of document.querySelectorAll("iframe")) {
    const view = frame.contentWindow;
    const page = frame.contentDocument;
    checkBoxes(frame, view, page);
    checkText(frame, view, page);
    checkTables(frame, view, page);
    checkDrawings(frame, view, page);
    checkKeyboard(frame, view, page);
    counts.isDark = view.matchMedia("(prefers-color-scheme: dark)").matches;
    counts.width = `${counts.width || ""}${view.innerWidth} `;
  }
  const result = document.getElementById("result");
  result.textContent = `BEGIN\n${JSON.stringify(counts)}\n${problems.join("\n")}\nEND`;
});
