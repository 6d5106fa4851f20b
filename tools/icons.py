"""Draw the installed app's icons from the logo: `python -m tools.icons`, once after the logo changes."""

from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.chromium import find

ICONS = Path(__file__).resolve().parents[1] / "frontend" / "public" / "icons"
# File, size in pixels, and the part of it that the drawing takes: a mask may cut a fifth off every side.
WANTED = (
    ("icon-192.png", 192, 0.8),
    ("icon-512.png", 512, 0.8),
    ("touch-180.png", 180, 0.7),
    ("maskable-512.png", 512, 0.5),
)


def main() -> None:
    logo = (ICONS / "icon.svg").read_text()
    program = find()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for name, size, part in WANTED:
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content(
                f"<body style='margin:0;height:100vh;display:grid;place-items:center;background:#fff'>"
                f"<div style='width:{size * part:.0f}px'>{logo}</div>"
            )
            page.screenshot(path=ICONS / name)
        browser.close()


if __name__ == "__main__":
    main()
