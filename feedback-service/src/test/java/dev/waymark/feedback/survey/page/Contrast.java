package dev.waymark.feedback.survey.page;

import com.microsoft.playwright.Page;

/** How well text stands out from what is behind it, by WCAG 2.2 (1.4.3), as the browser has computed the colours. */
final class Contrast {
    private static final String LOWEST = """
            () => {
              const rgb = colour => colour.match(/[\\d.]+/g).map(Number);
              const light = ([r, g, b]) => {
                const [x, y, z] = [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * x + 0.7152 * y + 0.0722 * z;
              };
              const behind = element => {
                for (let e = element; e; e = e.parentElement) {
                  const colour = rgb(getComputedStyle(e).backgroundColor);
                  if (colour.length < 4 || colour[3] === 1) return colour;
                }
                return [255, 255, 255];
              };
              const ratios = [...document.body.querySelectorAll('*')]
                .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
                .map(e => [light(rgb(getComputedStyle(e).color)), light(behind(e))])
                .map(([a, b]) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
              return Math.min(...ratios);
            }""";

    private Contrast() {}

    /** The lowest ratio of any text on the page; 4.5 is wanted. */
    static double lowestIn(Page page) {
        return ((Number) page.evaluate(LOWEST)).doubleValue();
    }
}
